/** The page 排名: who studied how much, and how that was worked out. */
@NullMarked
package zhenzhi.dashboard.ranking;

import org.jspecify.annotations.NullMarked;
