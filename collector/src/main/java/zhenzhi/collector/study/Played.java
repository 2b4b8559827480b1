package zhenzhi.collector.study;

import zhenzhi.protocol.Playback.Category;

/** When something was playing, and what kind of content it was. */
public record Played(Span span, Category category) {}
