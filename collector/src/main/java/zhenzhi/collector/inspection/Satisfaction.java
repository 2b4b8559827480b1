package zhenzhi.collector.inspection;

import java.util.Collection;
import java.util.OptionalDouble;

/**
 * 检查满意率: items without objection, of those that were asked. What does not apply was not asked, and
 * numbers and words object to nothing.
 */
public record Satisfaction(long good, long asked) {
  public static final Satisfaction NONE = new Satisfaction(0, 0);

  public Satisfaction {
    if (good < 0 || good > asked) {
      throw new IllegalArgumentException(good + " good of " + asked);
    }
  }

  public static Satisfaction of(Collection<Answered> answers) {
    return answers.stream().map(answered -> of(answered.answer())).reduce(NONE, Satisfaction::plus);
  }

  private static Satisfaction of(Answer answer) {
    return switch (answer) {
      case Answer.Yes _ -> new Satisfaction(1, 1);
      case Answer.No _ -> new Satisfaction(0, 1);
      case Answer.NotApplicable _, Answer.Count _, Answer.Words _ -> NONE;
    };
  }

  public Satisfaction plus(Satisfaction other) {
    return new Satisfaction(good + other.good, asked + other.asked);
  }

  /** Of one; nobody knows it where nothing was asked. */
  public OptionalDouble share() {
    return asked == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) good / asked);
  }
}
