package zhenzhi.collector.assessment;

import zhenzhi.collector.fact.Fact;
import zhenzhi.collector.fact.FactKind;

/** 一票否决: what puts a site into the last tier whatever its points are. */
public record Veto(String name, FactKind kind, Condition condition) {

  /** When it strikes. What is not known never does. */
  public sealed interface Condition {
    record AtLeast(long number) implements Condition {}

    record Exactly(long number) implements Condition {}
  }

  boolean strikes(Fact fact) {
    return switch (condition) {
      case Condition.AtLeast(var number) -> fact.part() >= number;
      case Condition.Exactly(var number) -> fact.part() == number;
    };
  }
}
