package zhenzhi.collector.flag;

import java.time.Instant;
import java.util.Optional;
import zhenzhi.collector.study.Span;
import zhenzhi.protocol.Playback.Display;

/**
 * A stretch in which content that counts was playing, and what speaks for somebody watching.
 *
 * @param lastKey when a key was last pressed before its end; absent when the box cannot tell
 * @param isGuess whether the time is only a guess
 */
public record Watched(
    Span span,
    String content,
    String title,
    Display display,
    Optional<Instant> lastKey,
    boolean isGuess) {}
