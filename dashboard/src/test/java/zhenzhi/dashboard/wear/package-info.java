/** Wear, ready for its template and as a workbook. */
@NullMarked
package zhenzhi.dashboard.wear;

import org.jspecify.annotations.NullMarked;
