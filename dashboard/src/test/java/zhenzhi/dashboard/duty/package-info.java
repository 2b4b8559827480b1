/** Duty lists, ready for their template, and the form. */
@NullMarked
package zhenzhi.dashboard.duty;

import org.jspecify.annotations.NullMarked;
