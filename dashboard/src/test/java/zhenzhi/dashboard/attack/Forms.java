package zhenzhi.dashboard.attack;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import com.microsoft.playwright.Page;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads forms out of pages as a browser does, so that a new form is found by itself. */
final class Forms {
  private static final String READ =
      """
      html => {
        const page = new DOMParser().parseFromString(html, 'text/html');
        return [...page.forms].map(form => ({
          method: form.getAttribute('method') || 'get',
          action: form.getAttribute('action') || '',
          fields: [...form.elements].filter(one => one.name).map(one => ({
            name: one.name,
            type: one.type,
            value: one.value,
            options: one.options ? [...one.options].map(option => option.value) : []
          }))
        }));
      }
      """;

  private Forms() {}

  /**
   * A field as it is rendered.
   *
   * @param type as the DOM has it: text, textarea, select-one
   */
  record Field(String name, String type, String value, List<String> options) {
    /** Whether somebody types into it. */
    boolean isText() {
      return switch (type) {
        case "text", "textarea", "search", "tel", "password", "url", "email" -> true;
        default -> false;
      };
    }

    /** What somebody chooses in a hurry. */
    String usual() {
      var given = options.stream().filter(option -> !option.isEmpty()).findFirst().orElse(value);
      return switch (type) {
        case "number" -> value.isEmpty() ? "1" : value;
        case "date" -> value.isEmpty() ? "2026-10-20" : value;
        case "month" -> value.isEmpty() ? "2026-10" : value;
        case "time" -> value.isEmpty() ? "10:00" : value;
        case "datetime-local" -> value.isEmpty() ? "2026-10-20T10:00" : value;
        default -> value.isEmpty() ? given : value;
      };
    }
  }

  /**
   * A form with where it goes.
   *
   * @param address without query and fragment
   */
  record Form(String method, String address, List<Field> fields) {
    Form {
      fields = List.copyOf(fields);
    }

    boolean changes() {
      return method.equalsIgnoreCase("post");
    }

    /** The name of the field for a file; absent where none is sent. */
    Optional<String> file() {
      return fields.stream()
          .filter(field -> field.type().equals("file"))
          .map(Field::name)
          .findFirst();
    }

    List<String> names() {
      return fields.stream().map(Field::name).distinct().sorted().toList();
    }

    /** As it is filled in by whoever types {@code attack} wherever something can be typed. */
    Map<String, String> typed(String attack) {
      return filled(attack, false);
    }

    /** As whoever needs no browser fills it in: the choices and the hidden fields are forged. */
    Map<String, String> forged(String attack) {
      return filled(attack, true);
    }

    private Map<String, String> filled(String attack, boolean isForged) {
      var values = new LinkedHashMap<String, String>();
      for (var field : fields) {
        if (!field.name().equals("csrfToken") && !field.type().equals("file")) {
          var isAttack = isForged || field.isText();
          values.putIfAbsent(field.name(), isAttack ? attack : field.usual());
        }
      }
      return values;
    }
  }

  /**
   * The forms of a page.
   *
   * @param blank any page that may run a script
   * @param address of the page, where a form goes that does not say
   */
  static List<Form> of(Page blank, String address, String html) {
    var found = new ArrayList<Form>();
    for (var form : (List<?>) blank.evaluate(READ, html)) {
      var read = (Map<?, ?>) form;
      var action = String.valueOf(read.get("action"));
      found.add(
          new Form(
              String.valueOf(read.get("method")),
              (action.isEmpty() ? address : action).replaceFirst("[?#].*", ""),
              list(read, "fields").stream().map(Forms::field).toList()));
    }
    return found;
  }

  private static Field field(Object field) {
    var read = (Map<?, ?>) field;
    return new Field(
        String.valueOf(read.get("name")),
        String.valueOf(read.get("type")),
        String.valueOf(read.get("value")),
        list(read, "options").stream().map(String::valueOf).toList());
  }

  private static List<?> list(Map<?, ?> read, String name) {
    return (List<?>) requireNonNull(read.get(name), name);
  }

  /** As a browser sends it. */
  static String encoded(Map<String, String> filled) {
    return filled.entrySet().stream()
        .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
        .collect(Collectors.joining("&"));
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, UTF_8);
  }
}
