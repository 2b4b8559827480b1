package zhenzhi.collector.study;

import zhenzhi.protocol.Playback.Category;

/**
 * When something was playing, and what kind of content it was.
 *
 * @param isGuess whether the time is only a guess
 */
public record Played(Span span, Category category, boolean isGuess) {}
