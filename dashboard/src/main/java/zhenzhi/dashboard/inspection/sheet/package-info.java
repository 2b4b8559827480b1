/** 检查表: filled in on a phone, shown as it was signed, corrected, and printed. */
@NullMarked
package zhenzhi.dashboard.inspection.sheet;

import org.jspecify.annotations.NullMarked;
