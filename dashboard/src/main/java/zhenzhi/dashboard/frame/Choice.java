package zhenzhi.dashboard.frame;

import java.util.List;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Stream;
import zhenzhi.collector.station.OrgUnit;

/** One entry of a drop-down list; where there is an empty value, it means all. */
public record Choice(String value, String word, boolean chosen) {

  /**
   * A list to choose one of, or none.
   *
   * @param none what choosing none means
   * @param chosen the value of the one that is; empty for none
   */
  public static <T> List<Choice> orNone(
      String none,
      List<T> all,
      Function<T, String> value,
      Function<T, String> word,
      String chosen) {
    return Stream.concat(
            Stream.of(new Choice("", none, chosen.isEmpty())),
            all.stream()
                .map(one -> {
                  var own = value.apply(one);
                  return new Choice(own, word.apply(one), own.equals(chosen));
                }))
        .toList();
  }

  /** The same of units. */
  public static List<Choice> units(String none, List<OrgUnit> units, OptionalLong chosen) {
    return orNone(none, units, unit -> String.valueOf(unit.id()), OrgUnit::name, value(chosen));
  }

  /** The value of a choice by number; empty for none. */
  public static String value(OptionalLong number) {
    return number.isPresent() ? String.valueOf(number.getAsLong()) : "";
  }
}
