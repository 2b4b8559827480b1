package zhenzhi.collector.book.page;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.OptionalInt;
import java.util.function.Function;
import zhenzhi.collector.book.ColumnType;
import zhenzhi.collector.book.Sitting;
import zhenzhi.collector.book.Source;
import zhenzhi.collector.book.page.DayFacts.Course;
import zhenzhi.collector.book.page.DayFacts.Fault;
import zhenzhi.collector.book.page.DayFacts.Repair;

/** What a source says of a day, in the words of a book; empty when it says nothing. */
final class Filler {
  private Filler() {}

  /** Of a row that was told. */
  static String fill(Source source, DayFacts facts, Place place) {
    return switch (source) {
      case TYPED, WRITER -> "";
      case DAY -> facts.day().toString();
      case PLAYED_TIMES -> Sitting.print(facts.studied());
      case CREDITED -> facts.isStudied() ? ColumnType.print(facts.credited()) : "";
      case COURSES -> each(facts.courses(), Course::title);
      case CATEGORIES -> each(facts.courses(), Course::category);
      case ATTENDANCE -> number(facts.people());
      case ROSTER -> number(place.roster());
      case KEEPER -> facts.keeper();
      case PLACE -> place.address();
      case ON_OFF -> Sitting.print(facts.on());
      case STATE -> state(facts);
      case SIGNAL -> facts.signal();
      case FAULTS -> faults(facts);
      case REPORTED -> each(facts.repairs(), Repair::opened);
      case REPAIRER -> each(facts.repairs(), Repair::by);
      case TREATMENT -> each(facts.repairs(), Repair::treatment);
      case PARTS -> each(facts.repairs(), Repair::parts);
      case RECOVERED ->
          facts.repairs().isEmpty()
              ? each(facts.faults(), Fault::over)
              : each(facts.repairs(), Repair::over);
    };
  }

  /** Of a row that somebody entered: what does not come from a box. */
  static String beside(Source source, DayFacts facts, Place place) {
    return switch (source) {
      case DAY, ROSTER, KEEPER, PLACE -> fill(source, facts, place);
      case TYPED,
          PLAYED_TIMES,
          CREDITED,
          COURSES,
          CATEGORIES,
          ATTENDANCE,
          ON_OFF,
          STATE,
          SIGNAL,
          FAULTS,
          REPORTED,
          REPAIRER,
          TREATMENT,
          PARTS,
          RECOVERED,
          WRITER ->
          "";
    };
  }

  private static String state(DayFacts facts) {
    if (facts.isFaulty()) {
      return "有故障";
    }
    return facts.isHeard() ? "正常" : "";
  }

  /** What a ticket is about was diagnosed, or reported in the words that it carries. */
  private static String faults(DayFacts facts) {
    return facts.faults().isEmpty()
        ? each(facts.repairs(), Repair::says)
        : each(facts.faults(), Fault::says);
  }

  private static String number(OptionalInt number) {
    return number.isPresent() ? String.valueOf(number.getAsInt()) : "";
  }

  private static <T> String each(List<T> all, Function<T, String> word) {
    return all.stream().map(word).filter(one -> !one.isEmpty()).distinct().collect(joining("；"));
  }
}
