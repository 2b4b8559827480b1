/** 培训: what was held, who took part, who has to come again, and what one site's keepers did. */
@NullMarked
package zhenzhi.dashboard.training;

import org.jspecify.annotations.NullMarked;
