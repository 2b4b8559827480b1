/**
 * 示范站: one real site-agent that observes a real player, both of them processes of their own that
 * are kept running, and ended even when an earlier start was killed.
 */
@NullMarked
package zhenzhi.standalone.site;

import org.jspecify.annotations.NullMarked;
