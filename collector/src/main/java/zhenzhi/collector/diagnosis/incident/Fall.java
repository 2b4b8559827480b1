package zhenzhi.collector.diagnosis.incident;

import java.time.Instant;
import zhenzhi.collector.diagnosis.chart.Site;

/** A site that fell silent, and nothing about it alone explains it. */
public record Fall(Site site, Instant at) {}
