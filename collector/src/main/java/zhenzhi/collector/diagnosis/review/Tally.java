package zhenzhi.collector.diagnosis.review;

import zhenzhi.collector.diagnosis.Finding;

/** How often something was told, and was in truth something else, or the same. */
public record Tally(Finding told, Actual actual, long count) {}
