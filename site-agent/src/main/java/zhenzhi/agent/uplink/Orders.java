package zhenzhi.agent.uplink;

import java.util.List;
import zhenzhi.protocol.Command.Order;
import zhenzhi.protocol.Result.Finding;
import zhenzhi.protocol.Result.Outcome;

/** Carries out what the collector asks for. May take as long as the probes take. */
@FunctionalInterface
public interface Orders {
  Answer carryOut(Order order) throws InterruptedException;

  /**
   * What became of it.
   *
   * @param detail in the technician's words
   */
  record Answer(Outcome outcome, String detail, List<Finding> findings) {
    public Answer {
      findings = List.copyOf(findings);
    }

    public static Answer done(String detail) {
      return new Answer(Outcome.DONE, detail, List.of());
    }

    public static Answer refused(String detail) {
      return new Answer(Outcome.REFUSED, detail, List.of());
    }
  }
}
