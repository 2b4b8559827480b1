package zhenzhi.collector.inspection.draw;

import static java.util.Comparator.comparing;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.IntStream;
import zhenzhi.collector.inspection.draw.Lot.Outcome;

/**
 * Draws the sites of a month. In the order of their codes, each gets the next number of SplitMix64
 * from the seed (as {@link SplittableRandom} has it); in each stratum those with the smallest
 * numbers are drawn. When a site was last inspected plays no part: one that was inspected yesterday
 * may be drawn again today, or keepers would know when they are safe.
 */
public final class Sampler {
  private static final int DRAWS = 100;

  /** The numbers are without sign. */
  private static final Comparator<Numbered> BY_NUMBER =
      comparing(Numbered::number, Long::compareUnsigned)
          .thenComparing(numbered -> code(numbered.site()));

  private Sampler() {}

  /** Such as 20261102 for the second draw of November 2026. */
  public static long seed(YearMonth month, int nth) {
    return (month.getYear() * 100L + month.getMonthValue()) * DRAWS + nth;
  }

  /**
   * What becomes of every site, in the order of their codes.
   *
   * @param percent of the sites that are drawn
   */
  public static List<Lot> draw(
      long seed, int percent, YearMonth month, Collection<Candidate> register) {
    var random = new SplittableRandom(seed);
    var strata = new TreeMap<Stratum, List<Numbered>>();
    var lots = new ArrayList<Lot>();
    for (var site : register.stream().sorted(comparing(Sampler::code)).toList()) {
      var outcome = outcome(site, month);
      if (outcome == Outcome.PASSED) {
        strata
            .computeIfAbsent(site.stratum(), _ -> new ArrayList<>())
            .add(new Numbered(site, random.nextLong()));
      } else {
        lots.add(new Lot(site, outcome, OptionalLong.empty()));
      }
    }
    var sizes = new TreeMap<Stratum, Integer>();
    strata.forEach((stratum, sites) -> sizes.put(stratum, sites.size()));
    Seats.of(percent, sizes)
        .forEach(
            (stratum, seats) -> lots.addAll(drawn(strata.getOrDefault(stratum, List.of()), seats)));
    return lots.stream().sorted(comparing(lot -> code(lot.site()))).toList();
  }

  private static List<Lot> drawn(List<Numbered> sites, int seats) {
    var byNumber = sites.stream().sorted(BY_NUMBER).toList();
    return IntStream.range(0, sites.size())
        .mapToObj(nth ->
            new Lot(
                byNumber.get(nth).site(),
                nth < seats ? Outcome.DRAWN : Outcome.PASSED,
                OptionalLong.of(byNumber.get(nth).number())))
        .toList();
  }

  private static String code(Candidate site) {
    return site.code().value();
  }

  /** {@link Outcome#PASSED} of whoever takes part. */
  private static Outcome outcome(Candidate site, YearMonth month) {
    if (site.retired().filter(day -> !day.isAfter(month.atEndOfMonth())).isPresent()) {
      return Outcome.RETIRED;
    }
    return site.registered().isBefore(month.atDay(1)) ? Outcome.PASSED : Outcome.NEW;
  }

  private record Numbered(Candidate site, long number) {}
}
