package zhenzhi.dashboard.overview;

import io.micronaut.http.uri.UriBuilder;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.UnaryOperator;
import zhenzhi.collector.station.Access;
import zhenzhi.collector.station.picture.StationFilter;
import zhenzhi.collector.station.situation.Situation;

/** What an address of the overview asks for. What it says wrongly is as if it were not said. */
record Query(
    String text,
    Optional<Situation.Kind> state,
    OptionalLong subdistrict,
    Optional<Access> access,
    Sorting sorting,
    int page) {
  private static final int LAST_PAGE = 100_000;

  /** {@code parameter}: what the address gives for a name; empty when nothing. */
  static Query of(UnaryOperator<String> parameter) {
    return new Query(
        parameter.apply("text").strip(),
        constant(Situation.Kind.values(), parameter.apply("state")),
        number(parameter.apply("subdistrict")),
        constant(Access.values(), parameter.apply("access")),
        Sorting.of(parameter.apply("sort")),
        Math.clamp(number(parameter.apply("page")).orElse(1) - 1, 0, LAST_PAGE));
  }

  /** All sites that match, in one go: they are put in order here. */
  StationFilter filter() {
    return new StationFilter(
        text, state, subdistrict, access, Optional.empty(), 0, Integer.MAX_VALUE);
  }

  boolean isFiltering() {
    return !text.isEmpty() || state.isPresent() || subdistrict.isPresent() || access.isPresent();
  }

  Query inState(Optional<Situation.Kind> chosen) {
    return new Query(text, chosen, subdistrict, access, sorting, 0);
  }

  Query sortedBy(Sorting chosen) {
    return new Query(text, state, subdistrict, access, chosen, 0);
  }

  Query onPage(int chosen) {
    return new Query(text, state, subdistrict, access, sorting, chosen);
  }

  /** The address that asks for it. */
  String address(String path) {
    var address = UriBuilder.of(path);
    if (!text.isEmpty()) {
      address.queryParam("text", text);
    }
    state.ifPresent(kind -> address.queryParam("state", word(kind)));
    subdistrict.ifPresent(id -> address.queryParam("subdistrict", id));
    access.ifPresent(kind -> address.queryParam("access", word(kind)));
    if (!sorting.equals(Sorting.DEFAULT)) {
      address.queryParam("sort", sorting);
    }
    if (page > 0) {
      address.queryParam("page", page + 1);
    }
    return address.build().toString();
  }

  static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  private static <E extends Enum<E>> Optional<E> constant(E[] all, String word) {
    return Arrays.stream(all).filter(constant -> word(constant).equals(word)).findFirst();
  }

  private static OptionalLong number(String text) {
    return text.matches("[0-9]{1,18}")
        ? OptionalLong.of(Long.parseLong(text))
        : OptionalLong.empty();
  }
}
