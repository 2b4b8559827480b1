package zhenzhi.dashboard.frame;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import zhenzhi.collector.refusal.Refusal;
import zhenzhi.collector.ticket.desk.Slip;

/**
 * The fields of a form that was sent, read out of its whole body. Fields that the framework binds
 * one by one are left encoded when the body arrives in more than one piece (seen with
 * micronaut-core 4.10.26): a password with a space in it is then wrong, once in a few hundred
 * times.
 *
 * <p>What no keyboard types is left out, see {@link Typed}.
 *
 * @param fields the first of each name
 */
public record Form(Map<String, String> fields) {
  /** Where the page's script puts the key of a {@link Slip}. */
  public static final String KEY = "key";

  private static final String WRITTEN = "written";

  /** Reads {@code application/x-www-form-urlencoded}; refuses what is not. */
  public static Form of(String body) {
    var fields = new HashMap<String, String>();
    for (var field : body.split("&", -1)) {
      var middle = field.indexOf('=');
      if (middle >= 0) {
        fields.putIfAbsent(
            decoded(field.substring(0, middle)), decoded(field.substring(middle + 1)));
      }
    }
    return new Form(Map.copyOf(fields));
  }

  /** What was entered; empty when the form has no such field. */
  public String text(String name) {
    return field(name).orElse("");
  }

  public Optional<String> field(String name) {
    return Optional.ofNullable(fields.get(name));
  }

  /** Which version of a thing somebody saw who changes it; 0 when the form does not say. */
  public int version() {
    var version = text("version");
    return version.matches("[0-9]{1,9}") ? Integer.parseInt(version) : 0;
  }

  /** What the page's script puts in, so that a form may come late and twice; absent without it. */
  public Optional<Slip> slip() {
    try {
      return field(KEY).map(key -> new Slip(UUID.fromString(key), Instant.parse(text(WRITTEN))));
    } catch (IllegalArgumentException | DateTimeException _) { // no script of ours wrote that
      return Optional.empty();
    }
  }

  private static String decoded(String text) {
    try {
      return Typed.of(URLDecoder.decode(text, UTF_8));
    } catch (IllegalArgumentException problem) {
      throw new Refusal(Refusal.Kind.INVALID, "not a form: " + problem.getMessage());
    }
  }
}
