package zhenzhi.agent.probe;

import java.util.List;
import zhenzhi.protocol.Result.Finding;
import zhenzhi.protocol.Result.Verdict;
import zhenzhi.protocol.Sample;
import zhenzhi.protocol.Text;

/** What a probe saw: measured values for the report, and the same in words for a technician. */
public record Sighting(List<Sample> samples, List<Finding> findings) {
  private static final int TEXT = 200;

  public Sighting {
    samples = List.copyOf(samples);
    findings = List.copyOf(findings);
  }

  /** A finding whose text fits into a message. */
  public static Finding finding(String name, Verdict verdict, String text) {
    return new Finding(name, verdict, Text.fitted(text, TEXT));
  }

  static Sighting of(Sample sample, Finding... findings) {
    return new Sighting(List.of(sample), List.of(findings));
  }

  static Sighting of(Finding... findings) {
    return new Sighting(List.of(), List.of(findings));
  }
}
