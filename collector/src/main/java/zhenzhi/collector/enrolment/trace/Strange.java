package zhenzhi.collector.enrolment.trace;

import java.time.Instant;

/**
 * That a site's box is another device, or somewhere else, than it was.
 *
 * @param before what it was last
 * @param since when it is known as {@code now}
 */
public record Strange(Trace.Kind kind, String before, String now, Instant since) {}
