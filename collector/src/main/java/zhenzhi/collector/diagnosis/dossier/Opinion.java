package zhenzhi.collector.diagnosis.dossier;

import java.time.Instant;
import zhenzhi.collector.diagnosis.Verdict;

/** A verdict, and since when it was held. */
public record Opinion(Instant at, Verdict verdict) {}
