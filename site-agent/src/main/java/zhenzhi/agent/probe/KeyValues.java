package zhenzhi.agent.probe;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Lines of {@code key=value}, as a vendor's script writes them; {@code #} begins a remark. */
record KeyValues(Map<String, String> values) {
  KeyValues {
    values = Map.copyOf(values);
  }

  static KeyValues read(List<String> lines) {
    var values = new HashMap<String, String>();
    for (var line : lines) {
      var equals = line.indexOf('=');
      if (equals > 0 && !line.startsWith("#")) {
        values.put(line.substring(0, equals).strip(), line.substring(equals + 1).strip());
      }
    }
    return new KeyValues(values);
  }

  @Nullable String text(String key) {
    var value = values.get(key);
    return value == null || value.isEmpty() ? null : value;
  }

  @Nullable Double number(String key, double least, double most) throws IOException {
    var text = text(key);
    if (text == null) {
      return null;
    }
    try {
      var number = Femon.within(Double.parseDouble(text), least, most);
      if (number != null) {
        return number;
      }
    } catch (NumberFormatException notANumber) {
      // told below, together with a number out of range
    }
    throw new IOException(key + "=" + text + "：应为 " + least + " 到 " + most + " 之间的数");
  }

  <E extends Enum<E>> E choice(String key, Class<E> type, E otherwise) throws IOException {
    var text = text(key);
    if (text == null) {
      return otherwise;
    }
    for (var constant : type.getEnumConstants()) {
      if (constant.name().equals(text)) {
        return constant;
      }
    }
    throw new IOException(key + "=" + text + "：应为 " + List.of(type.getEnumConstants()) + " 之一");
  }
}
