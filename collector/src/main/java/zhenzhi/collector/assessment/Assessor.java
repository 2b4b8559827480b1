package zhenzhi.collector.assessment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import zhenzhi.collector.assessment.Sheet.Tier;
import zhenzhi.collector.fact.Fact;
import zhenzhi.collector.fact.FactKind;

/** Assesses a site by a sheet. */
public final class Assessor {
  private static final BigDecimal TEN = BigDecimal.TEN;

  private Assessor() {}

  /** {@code hands}: tenths of points that people gave, by the number of the item from 0. */
  public static Result assess(
      Sheet sheet, Function<FactKind, Optional<Fact>> facts, Map<Integer, Integer> hands) {
    var scores = new ArrayList<Score>();
    for (var nth = 0; nth < sheet.items().size(); nth++) {
      scores.add(score(sheet.items().get(nth), facts, Optional.ofNullable(hands.get(nth))));
    }
    var vetoes =
        sheet.vetoes().stream()
            .filter(veto -> facts.apply(veto.kind()).filter(veto::strikes).isPresent())
            .toList();
    return sum(sheet, scores, vetoes);
  }

  /** What the scores come to. */
  public static Result sum(Sheet sheet, List<Score> scores, List<Veto> vetoes) {
    var counted =
        scores.stream()
            .filter(score -> score.tenths().isPresent())
            .mapToInt(score -> score.item().points())
            .sum();
    var sum = scores.stream().mapToInt(score -> score.tenths().orElse(0)).sum();
    var tenths = counted == 0 ? OptionalInt.empty() : OptionalInt.of(shared(sum, counted));
    return new Result(
        scores,
        counted,
        tenths,
        vetoes,
        tier(sheet, counted, tenths.orElse(0), !vetoes.isEmpty()),
        vetoes.isEmpty() && counted >= sheet.least() ? sheet.stars().of(tenths.orElse(0)) : 0);
  }

  /** What is not counted has no part in the whole: the rest is put in proportion, half up. */
  private static int shared(int tenths, int counted) {
    return (2 * tenths * Sheet.WHOLE + counted) / (2 * counted);
  }

  private static Optional<Tier> tier(Sheet sheet, int counted, int tenths, boolean isVetoed) {
    if (isVetoed) {
      return Optional.of(sheet.tiers().getLast());
    }
    return counted < sheet.least()
        ? Optional.empty()
        : sheet.tiers().stream().filter(tier -> tenths >= 10 * tier.from()).findFirst();
  }

  private static Score score(
      Item item, Function<FactKind, Optional<Fact>> facts, Optional<Integer> hand) {
    return switch (item.source()) {
      case Source.ByHand _ ->
          new Score(
              item,
              Optional.empty(),
              hand.map(tenths -> OptionalInt.of(Math.clamp(tenths, 0, 10 * item.points())))
                  .orElseGet(OptionalInt::empty));
      case Source.Known(var kind, var curve) -> {
        var fact = facts.apply(kind);
        yield new Score(
            item,
            fact,
            fact.map(known -> OptionalInt.of(tenths(item, curve, known)))
                .orElseGet(OptionalInt::empty));
      }
    };
  }

  private static int tenths(Item item, Curve curve, Fact fact) {
    return switch (curve) {
      case Curve.Linear(var from, var to) -> linear(item.points(), from, to, fact);
      case Curve.Steps(var steps) ->
          10
              * steps.stream()
                  .filter(step -> reaches(fact, step.from()))
                  .mapToInt(Curve.Step::points)
                  .max()
                  .orElse(0);
    };
  }

  private static int linear(int points, BigDecimal from, BigDecimal to, Fact fact) {
    if (!reaches(fact, from)) {
      return 0;
    }
    if (reaches(fact, to)) {
      return 10 * points;
    }
    var whole = BigDecimal.valueOf(fact.whole());
    return BigDecimal.valueOf(fact.part())
        .subtract(from.multiply(whole))
        .multiply(TEN)
        .multiply(BigDecimal.valueOf(points))
        .divide(to.subtract(from).multiply(whole), 0, RoundingMode.HALF_UP)
        .intValueExact();
  }

  private static boolean reaches(Fact fact, BigDecimal figure) {
    return BigDecimal.valueOf(fact.part())
            .compareTo(figure.multiply(BigDecimal.valueOf(fact.whole())))
        >= 0;
  }
}
