/** Duty lists, ready for their template, and the form. */
@NullMarked
package zhenzhi.dashboard.responsibility;

import org.jspecify.annotations.NullMarked;
