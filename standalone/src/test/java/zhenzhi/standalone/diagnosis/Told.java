package zhenzhi.standalone.diagnosis;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import zhenzhi.collector.diagnosis.Finding;
import zhenzhi.collector.diagnosis.Subject;
import zhenzhi.collector.diagnosis.Verdict;
import zhenzhi.collector.diagnosis.chart.Case;

/** One case as it was told, from its first word to its last. */
final class Told {
  final int site;
  final Subject subject;
  final Instant since;
  final Instant at;
  final Finding first;
  Finding latest;

  /** What it was called when it was over, each time that it was not for good. */
  private final List<Spell> spells = new ArrayList<>();

  /** The last word, with its reasons. */
  Verdict word;

  OptionalLong incident;
  Optional<Instant> ticket = Optional.empty();

  /** When what was out of order was last seen; absent while the case is open. */
  Optional<Instant> until = Optional.empty();

  /** When it was said to be over. */
  Optional<Instant> closed = Optional.empty();

  Told(int site, Subject subject, Case open) {
    this.site = site;
    this.subject = subject;
    this.since = open.since();
    this.at = open.told();
    this.first = open.verdict().finding();
    this.latest = first;
    this.word = open.verdict();
    this.incident = open.incident();
  }

  void is(Verdict verdict) {
    word = verdict;
    latest = verdict.finding();
  }

  private record Spell(Instant until, Finding word) {}

  /** What was said of that cause: the word of the spell in which it was, not of a later one. */
  Finding about(Label label) {
    return spells.stream()
        .filter(spell -> !spell.until().isBefore(label.from()))
        .findFirst()
        .map(Spell::word)
        .orElse(latest);
  }

  void reopened() {
    spells.add(new Spell(until.orElseThrow(), latest));
    until = Optional.empty();
    closed = Optional.empty();
  }

  boolean isTicket() {
    return ticket.isPresent();
  }

  @Override
  public String toString() {
    return "%s at %d %s..%s told %s closed %s ticket %s: first %s, last %s %s %s"
        .formatted(
            subject,
            site,
            since,
            until.map(Instant::toString).orElse(""),
            at,
            closed.map(Instant::toString).orElse("-"),
            ticket.map(Instant::toString).orElse("-"),
            first,
            latest,
            word.confidence(),
            word.clues());
  }
}
