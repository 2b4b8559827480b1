package zhenzhi.collector.diagnosis.study;

import java.time.LocalDate;
import zhenzhi.collector.diagnosis.Verdict;

/** What a look at the days of a site comes to. */
public sealed interface StudyDecision {

  /** Somebody should talk with the site: since that day. */
  record Tell(Verdict verdict, LocalDate since) implements StudyDecision {}

  /** What was told is over: from that day on. */
  record Over(LocalDate from) implements StudyDecision {}

  /** All as before. */
  record Nothing() implements StudyDecision {}
}
