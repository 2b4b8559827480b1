/**
 * Which days people work, in China: weekdays, public holidays, weekends on which work is made up.
 */
@NullMarked
package zhenzhi.collector.workday;

import org.jspecify.annotations.NullMarked;
