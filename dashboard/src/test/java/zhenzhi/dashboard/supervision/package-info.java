/** 督办, ready for its template and as a workbook. */
@NullMarked
package zhenzhi.dashboard.supervision;

import org.jspecify.annotations.NullMarked;
