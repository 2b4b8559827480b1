package zhenzhi.dashboard.flag;

import io.micronaut.http.uri.UriBuilder;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.UnaryOperator;
import zhenzhi.collector.flag.FlagFilter;
import zhenzhi.collector.flag.FlagState;
import zhenzhi.collector.flag.Rule;

/**
 * What an address of the page asks for. What it says wrongly is as if it were not said.
 *
 * @param isAll whether decided ones are wanted, too, when no state is named
 * @param page counted from 0
 */
record CheckQuery(
    Optional<Rule> rule, OptionalLong unit, Optional<FlagState> state, boolean isAll, int page) {
  static final String PATH = "/checks";
  static final String ALL = "ALL";
  static final int PAGE = 50;

  private static final int LAST_PAGE = 100_000;

  /** {@code parameter}: what the address gives for a name; empty when nothing. */
  static CheckQuery of(UnaryOperator<String> parameter) {
    var state = parameter.apply("state");
    return new CheckQuery(
        Arrays.stream(Rule.values())
            .filter(rule -> rule.name().equals(parameter.apply("rule")))
            .findFirst(),
        number(parameter.apply("unit")),
        Arrays.stream(FlagState.values()).filter(one -> one.name().equals(state)).findFirst(),
        state.equals(ALL),
        Math.clamp(number(parameter.apply("page")).orElse(1) - 1, 0, LAST_PAGE));
  }

  FlagFilter filter() {
    return new FlagFilter(rule, unit, state, isAll, (long) page * PAGE, PAGE);
  }

  boolean isFiltering() {
    return rule.isPresent() || unit.isPresent() || state.isPresent() || isAll;
  }

  String onPage(int chosen) {
    var address = UriBuilder.of(PATH);
    rule.ifPresent(one -> address.queryParam("rule", one));
    unit.ifPresent(id -> address.queryParam("unit", id));
    state.ifPresent(one -> address.queryParam("state", one));
    if (isAll) {
      address.queryParam("state", ALL);
    }
    if (chosen > 0) {
      address.queryParam("page", chosen + 1);
    }
    return address.build().toString();
  }

  private static OptionalLong number(String text) {
    return text.matches("[0-9]{1,18}")
        ? OptionalLong.of(Long.parseLong(text))
        : OptionalLong.empty();
  }
}
