package zhenzhi.protocol;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An enum on the wire: {@code POWER_LOSS} travels as {@code power-loss}. */
final class Names<E extends Enum<E>> {
  private final Map<E, String> names;
  private final Map<String, E> values = new HashMap<>();

  Names(Class<E> type) {
    names = new EnumMap<>(type);
    for (var value : type.getEnumConstants()) {
      var name = value.name().toLowerCase(Locale.ROOT).replace('_', '-');
      names.put(value, name);
      values.put(name, value);
    }
  }

  String of(E value) {
    return Objects.requireNonNull(names.get(value));
  }

  @Nullable E find(String name) {
    return values.get(name);
  }

  @Override
  public String toString() {
    return String.join(", ", names.values());
  }
}
