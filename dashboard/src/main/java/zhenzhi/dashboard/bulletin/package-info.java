/** The pages 通报: what the office writes about a period, and what came to everybody else. */
@NullMarked
package zhenzhi.dashboard.bulletin;

import org.jspecify.annotations.NullMarked;
