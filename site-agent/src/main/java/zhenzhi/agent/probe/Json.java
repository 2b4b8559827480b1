package zhenzhi.agent.probe;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A value in what a player says. Asking for what is not there answers with nothing. */
record Json(@Nullable Object value) {

  Json at(String... names) {
    var step = value;
    for (var name : names) {
      step = step instanceof Map<?, ?> members ? members.get(name) : null;
    }
    return new Json(step);
  }

  Json first() {
    return new Json(value instanceof List<?> items && !items.isEmpty() ? items.getFirst() : null);
  }

  boolean isThere() {
    return value != null;
  }

  String text() {
    return value instanceof String text ? text : "";
  }

  boolean isTrue() {
    return Boolean.TRUE.equals(value);
  }

  Optional<Double> number() {
    return value instanceof Number number ? Optional.of(number.doubleValue()) : Optional.empty();
  }
}
