package zhenzhi.collector.diagnosis;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is most likely wrong, and why that is believed.
 *
 * @param clues what speaks for it, the strongest first
 * @param ruledOut what it is not
 * @param missing what would make it surer
 */
public record Verdict(
    Finding finding,
    Confidence confidence,
    Optional<NaturalCause> cause,
    List<Clue> clues,
    List<RuledOut> ruledOut,
    List<Sign> missing) {
  public Verdict {
    clues = List.copyOf(clues);
    ruledOut = List.copyOf(ruledOut);
    missing = List.copyOf(missing);
  }

  /** What it is not, and what speaks against it. */
  public record RuledOut(Finding finding, Clue because) {}

  public static Verdict of(Finding finding, Confidence confidence, Clue... clues) {
    return new Verdict(finding, confidence, Optional.empty(), List.of(clues), List.of(), List.of());
  }

  /** The same with another confidence, and why. */
  public Verdict with(Confidence other, Clue clue) {
    var more = Stream.concat(clues.stream(), Stream.of(clue)).toList();
    return new Verdict(finding, other, cause, more, ruledOut, missing);
  }

  public Verdict because(NaturalCause natural) {
    return new Verdict(finding, confidence, Optional.of(natural), clues, ruledOut, missing);
  }

  public Verdict not(List<RuledOut> others) {
    return new Verdict(finding, confidence, cause, clues, others, missing);
  }

  public Verdict missing(List<Sign> signs) {
    return new Verdict(finding, confidence, cause, clues, ruledOut, signs);
  }
}
