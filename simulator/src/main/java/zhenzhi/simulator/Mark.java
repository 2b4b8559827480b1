package zhenzhi.simulator;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import zhenzhi.protocol.Event.EarlierBoot;

/**
 * Up to where a site's reports are settled.
 *
 * @param until everything before this is
 * @param last the report before that, so that the next boot can name it; absent when there is none
 */
record Mark(Instant until, @Nullable EarlierBoot last) {}
