/** 综合情况: the figures of a unit, drilled down to its sites, for the page, the sheet and 月报. */
@NullMarked
package zhenzhi.dashboard.survey;

import org.jspecify.annotations.NullMarked;
