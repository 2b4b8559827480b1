package zhenzhi.dashboard.excuse;

import io.micronaut.http.uri.UriBuilder;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.UnaryOperator;
import zhenzhi.collector.excuse.Excuse.Cause;
import zhenzhi.collector.excuse.ExcuseFilter;

/**
 * What an address of the page asks for. What it says wrongly is as if it were not said.
 *
 * @param page counted from 0
 */
record ExcuseQuery(OptionalLong unit, Optional<Cause> cause, int page) {
  static final String PATH = "/excuses";
  static final int PAGE = 50;

  private static final int LAST_PAGE = 100_000;

  /** {@code parameter}: what the address gives for a name; empty when nothing. */
  static ExcuseQuery of(UnaryOperator<String> parameter) {
    return new ExcuseQuery(
        number(parameter.apply("unit")),
        Arrays.stream(Cause.values())
            .filter(cause -> cause.name().equals(parameter.apply("cause")))
            .findFirst(),
        Math.clamp(number(parameter.apply("page")).orElse(1) - 1, 0, LAST_PAGE));
  }

  ExcuseFilter filter() {
    return new ExcuseFilter(unit, cause, (long) page * PAGE, PAGE);
  }

  boolean isFiltering() {
    return unit.isPresent() || cause.isPresent();
  }

  String onPage(int chosen) {
    var address = UriBuilder.of(PATH);
    unit.ifPresent(id -> address.queryParam("unit", id));
    cause.ifPresent(one -> address.queryParam("cause", one));
    if (chosen > 0) {
      address.queryParam("page", chosen + 1);
    }
    return address.build().toString();
  }

  static OptionalLong number(String text) {
    return text.matches("[0-9]{1,18}")
        ? OptionalLong.of(Long.parseLong(text))
        : OptionalLong.empty();
  }
}
