package zhenzhi.collector.station.picture;

import zhenzhi.collector.completeness.Completeness;

/** Hours of some days, and how complete the reports are that they rest on. */
record Figures(Hours hours, Completeness reports) {}
