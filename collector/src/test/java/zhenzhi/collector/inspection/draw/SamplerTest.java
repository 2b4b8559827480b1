package zhenzhi.collector.inspection.draw;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static zhenzhi.protocol.Trials.forAll;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import zhenzhi.collector.inspection.draw.Lot.Outcome;
import zhenzhi.collector.station.StationKind;
import zhenzhi.protocol.StationCode;

class SamplerTest {
  private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);
  private static final LocalDate LONG_AGO = LocalDate.of(2025, 1, 1);
  private static final Stratum VILLAGES = new Stratum(3, StationKind.VILLAGE);
  private static final long SEED = Sampler.seed(NOVEMBER, 1);

  @Test
  void theSeedIsTheMonthAndTheDraw() {
    assertThat(Sampler.seed(NOVEMBER, 2)).isEqualTo(20_261_102);
  }

  @Test
  void twoOfFiveSitesAreDrawn() {
    assertThat(drawn(Sampler.draw(SEED, 40, NOVEMBER, sites(5, VILLAGES)))).hasSize(2);
  }

  @Test
  void aLonelySiteIsDrawn() {
    assertThat(drawn(Sampler.draw(SEED, 40, NOVEMBER, sites(1, VILLAGES)))).hasSize(1);
  }

  @Test
  void whoIsNewOrGoneIsLeftOutAndNamed() {
    var register =
        List.of(
            new Candidate(new StationCode("s-a"), VILLAGES, LONG_AGO, Optional.empty()),
            new Candidate(new StationCode("s-b"), VILLAGES, NOVEMBER.atDay(1), Optional.empty()),
            new Candidate(
                new StationCode("s-c"), VILLAGES, LONG_AGO, Optional.of(NOVEMBER.atDay(30))),
            new Candidate(
                new StationCode("s-d"),
                VILLAGES,
                NOVEMBER.atDay(1).minusDays(1),
                Optional.of(NOVEMBER.atDay(30).plusDays(1))));

    assertThat(Sampler.draw(SEED, 50, NOVEMBER, register))
        .extracting(lot -> lot.outcome() == Outcome.NEW || lot.outcome() == Outcome.RETIRED)
        .containsExactly(false, true, true, false);
    assertThat(Sampler.draw(SEED, 50, NOVEMBER, register))
        .extracting(lot -> lot.number().isPresent())
        .containsExactly(true, false, false, true);
  }

  /** SplitMix64 as it was published, so that anybody may repeat a draw in any language. */
  @Test
  void theNumbersAreThoseOfSplitMix64() {
    var state = SEED;
    for (var lot : Sampler.draw(SEED, 40, NOVEMBER, sites(20, VILLAGES))) {
      state += 0x9e3779b97f4a7c15L;
      var z = state;
      z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
      z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
      assertThat(lot.number()).isEqualTo(OptionalLong.of(z ^ (z >>> 31)));
    }
  }

  @Test
  void theSmallestNumbersOfAStratumAreDrawn() {
    forAll(
        SamplerTest::district,
        district -> {
          var lots = Sampler.draw(SEED, 40, NOVEMBER, district);
          for (var stratum : strata(district).keySet()) {
            var most = numbers(lots, stratum, Outcome.DRAWN).max(Long::compareUnsigned);
            var least = numbers(lots, stratum, Outcome.PASSED).min(Long::compareUnsigned);
            assertThat(most).isPresent();
            least.ifPresent(passed ->
                assertThat(Long.compareUnsigned(most.orElseThrow(), passed)).isNegative());
          }
        });
  }

  private static Stream<Long> numbers(List<Lot> lots, Stratum stratum, Outcome outcome) {
    return lots.stream()
        .filter(lot -> lot.site().stratum().equals(stratum) && lot.outcome() == outcome)
        .map(lot -> lot.number().orElseThrow());
  }

  /** At least one of each, and never a whole site away from its share. */
  @Test
  void everyStratumHasItsShare() {
    forAll(
        SamplerTest::district,
        district -> {
          var share = 0.4;
          var drawn =
              drawn(Sampler.draw(SEED, 40, NOVEMBER, district)).stream()
                  .collect(groupingBy(lot -> lot.site().stratum(), counting()));
          strata(district)
              .forEach((stratum, size) -> {
                var seats = drawn.getOrDefault(stratum, 0L);
                assertThat(seats).isBetween(1L, size);
                assertThat(seats - size * share).isLessThan(1);
                assertThat(size * share - seats).isLessThan(1);
              });
        });
  }

  /** Two of five of all, rounded up; more only where each stratum has its one already. */
  @Test
  void inAllItIsTheShareOrOneOfEach() {
    forAll(
        SamplerTest::district,
        district -> {
          var wanted = (district.size() * 2 + 4) / 5;
          var floors =
              strata(district).values().stream().mapToLong(n -> Math.max(1, n * 2 / 5)).sum();
          assertThat(drawn(Sampler.draw(SEED, 40, NOVEMBER, district)))
              .hasSize((int) Math.max(wanted, floors));
        });
  }

  @Test
  void theOrderOfTheRegisterDoesNotMatter() {
    forAll(
        SamplerTest::district,
        district -> {
          var shuffled = new ArrayList<>(district);
          Collections.shuffle(shuffled, new Random(5));
          assertThat(Sampler.draw(SEED, 40, NOVEMBER, shuffled))
              .isEqualTo(Sampler.draw(SEED, 40, NOVEMBER, district));
        });
  }

  @Test
  void anotherDrawFallsOnOtherSites() {
    var register = sites(100, VILLAGES);

    assertThat(drawn(Sampler.draw(Sampler.seed(NOVEMBER, 2), 40, NOVEMBER, register)))
        .isNotEqualTo(drawn(Sampler.draw(SEED, 40, NOVEMBER, register)));
  }

  /** Of a thousand draws, a site has its share, give or take five standard deviations. */
  @Test
  void nobodyIsDrawnMoreOftenThanOthers() {
    var register = sites(10, VILLAGES);
    var drawn =
        IntStream.range(0, 1000)
            .boxed()
            .flatMap(seed -> drawn(Sampler.draw(seed, 40, NOVEMBER, register)).stream())
            .collect(groupingBy(lot -> lot.site().code(), counting()));

    assertThat(drawn.values()).hasSize(10).allMatch(times -> times > 322 && times < 478);
  }

  private static List<Lot> drawn(List<Lot> lots) {
    return lots.stream().filter(lot -> lot.outcome() == Outcome.DRAWN).toList();
  }

  private static Map<Stratum, Long> strata(List<Candidate> district) {
    return district.stream().collect(groupingBy(Candidate::stratum, TreeMap::new, counting()));
  }

  private static List<Candidate> district(RandomGenerator random) {
    var district = new ArrayList<Candidate>();
    for (var area = 1; area <= 1 + random.nextInt(6); area++) {
      for (var kind : List.of(StationKind.VILLAGE, StationKind.COMMUNITY)) {
        var stratum = new Stratum(area, kind);
        for (var site : sites(1 + random.nextInt(30), stratum)) {
          district.add(
              new Candidate(
                  new StationCode(
                      "%c%d-%s"
                          .formatted(kind == StationKind.VILLAGE ? 'v' : 'c', area, site.code())),
                  stratum,
                  LONG_AGO,
                  Optional.empty()));
        }
      }
    }
    return district;
  }

  private static List<Candidate> sites(int count, Stratum stratum) {
    return IntStream.range(0, count)
        .mapToObj(nth ->
            new Candidate(
                new StationCode("s-%03d".formatted(nth)), stratum, LONG_AGO, Optional.empty()))
        .toList();
  }
}
