package zhenzhi.collector.excuse;

import zhenzhi.collector.study.Span;

/** What somebody wants to excuse, wherever. */
public record NewExcuse(Excuse.Cause cause, Span span, String note) {}
