package zhenzhi.collector.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static zhenzhi.protocol.Trials.forAll;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class SatisfactionTest {
  @Test
  void whatWasNotAskedCountsNeitherWay() {
    assertThat(
            Satisfaction.of(
                answers(
                    new Answer.Yes(),
                    new Answer.No("", new FollowUp.Note()),
                    new Answer.NotApplicable(),
                    new Answer.Count(0),
                    new Answer.Words("很好"))))
        .isEqualTo(new Satisfaction(1, 2));
  }

  @Test
  void ofNothingNothingIsKnown() {
    assertThat(Satisfaction.of(answers(new Answer.NotApplicable())).share()).isEmpty();
  }

  /** As somebody counts with a pencil. */
  @Test
  void ticksOverTicksAndCrosses() {
    forAll(
        SatisfactionTest::some,
        some -> {
          var ticks = some.stream().filter(one -> one.answer() instanceof Answer.Yes).count();
          var crosses = some.stream().filter(one -> one.answer() instanceof Answer.No).count();
          var share = Satisfaction.of(some).share();
          assertThat(share.isPresent()).isEqualTo(ticks + crosses > 0);
          share.ifPresent(
              found -> assertThat(found * (ticks + crosses)).isBetween(ticks - 1e-9, ticks + 1e-9));
        });
  }

  private static List<Answered> some(RandomGenerator random) {
    var some = new ArrayList<Answer>();
    for (var left = random.nextInt(20); left > 0; left--) {
      some.add(
          switch (random.nextInt(5)) {
            case 0 -> new Answer.No("坏了", new FollowUp.Rectify());
            case 1 -> new Answer.NotApplicable();
            case 2 -> new Answer.Count(random.nextInt(9));
            case 3 -> new Answer.Words("");
            default -> new Answer.Yes();
          });
    }
    return answers(some.toArray(new Answer[0]));
  }

  private static List<Answered> answers(Answer... answers) {
    return List.of(answers).stream().map(answer -> new Answered("A", "门开着", answer)).toList();
  }
}
