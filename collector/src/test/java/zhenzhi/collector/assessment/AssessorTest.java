package zhenzhi.collector.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zhenzhi.collector.assessment.file.SheetFactory;
import zhenzhi.collector.fact.Fact;
import zhenzhi.collector.fact.FactKind;

class AssessorTest {
  private static final Sheet SHEET = SheetText.read(SheetFactory.builtIn());
  private static final int ARCHIVE = 6;
  private static final int TRIALS = 1_000;

  @Test
  void whoMeetsEveryTargetHasAHundredPointsAndFiveStars() {
    var result = Assessor.assess(SHEET, of(full()), Map.of(ARCHIVE, 50));

    assertThat(result.tenths()).hasValue(1000);
    assertThat(result.tier()).map(Sheet.Tier::name).contains("先进");
    assertThat(result.stars()).isEqualTo(5);
  }

  @Test
  void aboveTheTargetThereIsNoMore() {
    assertThat(points(FactKind.OWN_REACH, new Fact(973, 1000))).hasValue(150);
    assertThat(points(FactKind.OWN_REACH, new Fact(95, 100))).hasValue(150);
    assertThat(points(FactKind.OWN_REACH, new Fact(475, 1000))).hasValue(75);
    assertThat(points(FactKind.OWN_REACH, new Fact(0, 1000))).hasValue(0);
  }

  @Test
  void whatIsNotKnownIsNotZeroButNotCounted() {
    var facts = full();
    facts.put(FactKind.COMPLETION, Optional.of(new Fact(1, 2)));
    facts.remove(FactKind.BOOKS);
    facts.remove(FactKind.TRAINING);

    var result = Assessor.assess(SHEET, of(facts), Map.of());

    assertThat(result.counted()).isEqualTo(80);
    assertThat(result.tenths()).as("72.5 of 80 as of 100, half up").hasValue(906);
    assertThat(result.scores().get(3).tenths()).isEmpty();
  }

  @Test
  void whereTooLittleIsKnownThereIsNoTier() {
    var facts = Map.of(FactKind.COMPLETION, Optional.of(new Fact(0, 10)));

    var result =
        Assessor.assess(SHEET, kind -> facts.getOrDefault(kind, Optional.empty()), Map.of());

    assertThat(result.counted()).isEqualTo(15);
    assertThat(result.tier()).isEmpty();
    assertThat(result.stars()).isZero();
  }

  @Test
  void whereNothingIsKnownThereAreNoPoints() {
    var result = Assessor.assess(SHEET, _ -> Optional.empty(), Map.of());

    assertThat(result.tenths()).isEmpty();
    assertThat(result.tier()).isEmpty();
    assertThat(result.vetoes()).isEmpty();
  }

  @ParameterizedTest(name = "{0} {1}: vetoed {2}")
  @CsvSource(
      textBlock =
          """
          UNATTENDED,   2, false
          UNATTENDED,   3, true
          DISCONNECTED, 1, false
          DISCONNECTED, 2, true
          STUDY_DAYS,   0, true
          STUDY_DAYS,   1, false
          """)
  void aVetoPutsIntoTheLastTier(FactKind kind, long number, boolean isVetoed) {
    var facts = full();
    facts.put(kind, Optional.of(new Fact(number, 31)));

    var result = Assessor.assess(SHEET, of(facts), Map.of());

    assertThat(result.tenths()).hasValue(1000);
    assertThat(result.tier()).map(Sheet.Tier::name).contains(isVetoed ? "后进" : "先进");
    assertThat(result.stars()).isEqualTo(isVetoed ? 0 : 5);
  }

  @ParameterizedTest(name = "{0} tenths: {1} stars")
  @CsvSource({"0,0", "119,0", "120,1", "200,1", "319,1", "320,2", "919,4", "920,5", "1000,5"})
  void aStarIsTwentyPointsAndTwelveAreEnoughForTheLast(int tenths, int stars) {
    assertThat(SHEET.stars().of(tenths)).isEqualTo(stars);
  }

  @ParameterizedTest(name = "{0}%: {1} points")
  @CsvSource({"0,0", "59,0", "60,2", "79,2", "80,4", "94,4", "95,5", "100,5"})
  void stepsGiveWhatIsReached(int percent, int points) {
    var sheet =
        SheetText.read(
            SheetFactory.builtIn().replace("KEEPERS,0%..100%", "KEEPERS,60%:2 80%:4 95%:5"));
    var facts = Map.of(FactKind.KEEPERS, Optional.of(new Fact(percent, 100)));

    var result =
        Assessor.assess(sheet, kind -> facts.getOrDefault(kind, Optional.empty()), Map.of());

    assertThat(result.scores().get(4).tenths()).hasValue(10 * points);
  }

  /** The same in floating point, without the rule's own arithmetic. */
  @Test
  void itIsWhatAnybodyWouldReckon() {
    for (var seed = 0; seed < TRIALS; seed++) {
      var random = new Random(seed);
      var facts = some(random);
      var hands = new HashMap<Integer, Integer>();
      if (random.nextBoolean()) {
        hands.put(ARCHIVE, random.nextInt(51));
      }

      var result = Assessor.assess(SHEET, of(facts), hands);

      var sum = 0.0;
      var counted = 0;
      for (var item : SHEET.items()) {
        if (item.source() instanceof Source.Known(var kind, Curve.Linear(_, var to))
            && facts.containsKey(kind)) {
          var share = Math.min(1, facts.get(kind).orElseThrow().ratio() / to.doubleValue());
          sum += Math.floor(10 * item.points() * share + 0.5 + 1e-9);
          counted += item.points();
        }
      }
      if (hands.containsKey(ARCHIVE)) {
        sum += hands.get(ARCHIVE);
        counted += 5;
      }
      assertThat(result.counted()).as("case %d", seed).isEqualTo(counted);
      assertThat(result.tenths())
          .as("case %d", seed)
          .isEqualTo(
              counted == 0
                  ? OptionalInt.empty()
                  : OptionalInt.of((int) Math.floor(100 * sum / counted + 0.5 + 1e-9)));
    }
  }

  /** Laws: never more than a hundred; better facts are never fewer points. */
  @Test
  void betterIsNeverLess() {
    for (var seed = 0; seed < TRIALS; seed++) {
      var random = new Random(seed);
      var facts = some(random);
      var before = Assessor.assess(SHEET, of(facts), Map.of());
      for (var kind : facts.keySet()) {
        facts.computeIfPresent(
            kind,
            (_, fact) -> fact.map(one -> new Fact(one.part() + random.nextInt(9), one.whole())));
      }

      var after = Assessor.assess(SHEET, of(facts), Map.of());

      assertThat(after.tenths().orElse(0))
          .as("case %d", seed)
          .isBetween(before.tenths().orElse(0), 1000);
      assertThat(after.counted()).isEqualTo(before.counted());
    }
  }

  private static OptionalInt points(FactKind kind, Fact fact) {
    var result =
        Assessor.assess(
            SHEET, other -> other == kind ? Optional.of(fact) : Optional.empty(), Map.of());
    return result.scores().getFirst().tenths();
  }

  private static Map<FactKind, Optional<Fact>> full() {
    var facts = new EnumMap<FactKind, Optional<Fact>>(FactKind.class);
    for (var kind : FactKind.values()) {
      facts.put(
          kind,
          Optional.of(
              switch (kind) {
                case UNATTENDED, DISCONNECTED -> new Fact(0, 1);
                default -> new Fact(20, 1);
              }));
    }
    return facts;
  }

  private static Map<FactKind, Optional<Fact>> some(Random random) {
    var facts = new EnumMap<FactKind, Optional<Fact>>(FactKind.class);
    for (var kind : FactKind.values()) {
      if (random.nextInt(3) > 0) {
        facts.put(kind, Optional.of(new Fact(random.nextInt(120), 1 + random.nextInt(120))));
      }
    }
    return facts;
  }

  private static Function<FactKind, Optional<Fact>> of(Map<FactKind, Optional<Fact>> facts) {
    return kind -> facts.getOrDefault(kind, Optional.empty());
  }
}
