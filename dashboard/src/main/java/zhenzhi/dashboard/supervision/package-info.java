/** 督办: how many tickets were handled in a span of time, and how fast. */
@NullMarked
package zhenzhi.dashboard.supervision;

import org.jspecify.annotations.NullMarked;
