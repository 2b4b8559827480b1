/**
 * What nobody does is done here: orders are reminded of, level by level, and those of closed sites
 * end.
 */
@NullMarked
package zhenzhi.collector.rectification.chase;

import org.jspecify.annotations.NullMarked;
