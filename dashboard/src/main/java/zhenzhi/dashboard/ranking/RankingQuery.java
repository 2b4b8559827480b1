package zhenzhi.dashboard.ranking;

import io.micronaut.http.uri.UriBuilder;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.UnaryOperator;
import zhenzhi.collector.ranking.LineFilter;
import zhenzhi.collector.ranking.Period;
import zhenzhi.collector.station.StationKind;

/**
 * What an address of the ranking asks for.
 *
 * @param entered the days of the form, as they were entered
 * @param problem what is wrong with the days, in words; empty when nothing is
 * @param kind absent for the first kind that has sites
 * @param page counted from 0
 * @param isPrinted whether a page is as long as a printer likes
 */
record RankingQuery(
    Period period,
    Entered entered,
    String problem,
    Optional<StationKind> kind,
    OptionalLong subdistrict,
    String text,
    int page,
    boolean isPrinted) {
  static final int PAGE = 50;

  /** About a hundred sheets of paper. */
  static final int PRINTED_PAGE = 3_000;

  static final String PATH = "/ranking";

  private static final int LAST_PAGE = 100_000;

  /** The two dates of a form; empty when not entered. */
  public record Entered(String from, String until) {
    static final Entered NOTHING = new Entered("", "");
  }

  /** {@code parameter}: what the address gives for a name; empty when nothing. */
  static RankingQuery of(UnaryOperator<String> parameter, LocalDate today) {
    var entered = new Entered(parameter.apply("from").strip(), parameter.apply("until").strip());
    var days = Days.of(entered, parameter.apply("period"), today);
    return new RankingQuery(
        days.period(),
        entered,
        days.problem(),
        Arrays.stream(StationKind.values())
            .filter(kind -> word(kind).equals(parameter.apply("kind")))
            .findFirst(),
        number(parameter.apply("subdistrict")),
        parameter.apply("text").strip(),
        Math.clamp(number(parameter.apply("page")).orElse(1) - 1, 0, LAST_PAGE),
        parameter.apply("print").equals("yes"));
  }

  LineFilter filter(int limit) {
    return new LineFilter(kind, subdistrict, text, (long) page * size(), limit);
  }

  /** How many lines a page has. */
  int size() {
    return isPrinted ? PRINTED_PAGE : PAGE;
  }

  boolean isFiltering() {
    return subdistrict.isPresent() || !text.isEmpty();
  }

  RankingQuery in(Period chosen) {
    return in(chosen, 0);
  }

  RankingQuery in(Period chosen, int onPage) {
    return new RankingQuery(
        chosen, Entered.NOTHING, "", kind, subdistrict, text, onPage, isPrinted);
  }

  RankingQuery of(StationKind chosen) {
    return new RankingQuery(
        period, entered, problem, Optional.of(chosen), subdistrict, text, 0, isPrinted);
  }

  RankingQuery within(OptionalLong chosen) {
    return new RankingQuery(period, entered, problem, kind, chosen, text, 0, isPrinted);
  }

  RankingQuery onPage(int chosen) {
    return new RankingQuery(period, entered, problem, kind, subdistrict, text, chosen, isPrinted);
  }

  RankingQuery unfiltered() {
    return new RankingQuery(period, entered, problem, kind, OptionalLong.empty(), "", 0, isPrinted);
  }

  RankingQuery printed() {
    return new RankingQuery(period, entered, problem, kind, subdistrict, text, 0, true);
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
    if (isPrinted) {
      address.queryParam("print", "yes");
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
