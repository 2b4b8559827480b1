package zhenzhi.dashboard.ranking;

import io.micronaut.http.uri.UriBuilder;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.UnaryOperator;
import zhenzhi.collector.ranking.LineFilter;
import zhenzhi.collector.ranking.Period;
import zhenzhi.collector.station.StationKind;

/**
 * What an address of the ranking asks for. What it says wrongly is as if it were not said.
 *
 * @param kind absent for the first kind that has sites
 * @param page counted from 0
 */
record RankingQuery(
    Period period, Optional<StationKind> kind, OptionalLong subdistrict, String text, int page) {
  static final int PAGE = 50;
  static final String PATH = "/ranking";

  private static final int LAST_PAGE = 100_000;

  /** {@code parameter}: what the address gives for a name; empty when nothing. */
  static RankingQuery of(UnaryOperator<String> parameter, LocalDate today) {
    return new RankingQuery(
        period(parameter, today),
        Arrays.stream(StationKind.values())
            .filter(kind -> word(kind).equals(parameter.apply("kind")))
            .findFirst(),
        number(parameter.apply("subdistrict")),
        parameter.apply("text").strip(),
        Math.clamp(number(parameter.apply("page")).orElse(1) - 1, 0, LAST_PAGE));
  }

  /** The two dates of a form, or the name of a period, or the present month. */
  private static Period period(UnaryOperator<String> parameter, LocalDate today) {
    return Period.parse(parameter.apply("from") + ".." + parameter.apply("until"))
        .or(() -> Period.parse(parameter.apply("period")))
        .orElseGet(() -> Period.month(YearMonth.from(today)));
  }

  LineFilter filter(StationKind shown, int limit) {
    return new LineFilter(shown, subdistrict, text, (long) page * PAGE, limit);
  }

  boolean isFiltering() {
    return subdistrict.isPresent() || !text.isEmpty();
  }

  RankingQuery in(Period chosen) {
    return new RankingQuery(chosen, kind, subdistrict, text, 0);
  }

  RankingQuery of(StationKind chosen) {
    return new RankingQuery(period, Optional.of(chosen), subdistrict, text, 0);
  }

  RankingQuery within(OptionalLong chosen) {
    return new RankingQuery(period, kind, chosen, text, 0);
  }

  RankingQuery onPage(int chosen) {
    return new RankingQuery(period, kind, subdistrict, text, chosen);
  }

  RankingQuery unfiltered() {
    return new RankingQuery(period, kind, OptionalLong.empty(), "", 0);
  }

  String address(String path) {
    var address = UriBuilder.of(path).queryParam("period", period);
    kind.ifPresent(chosen -> address.queryParam("kind", word(chosen)));
    subdistrict.ifPresent(id -> address.queryParam("subdistrict", id));
    if (!text.isEmpty()) {
      address.queryParam("text", text);
    }
    if (page > 0) {
      address.queryParam("page", page + 1);
    }
    return address.build().toString();
  }

  static String word(StationKind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }

  private static OptionalLong number(String text) {
    return text.matches("[0-9]{1,18}")
        ? OptionalLong.of(Long.parseLong(text))
        : OptionalLong.empty();
  }
}
