/** Entries of accountability, ready for their templates. */
@NullMarked
package zhenzhi.dashboard.accountability;

import org.jspecify.annotations.NullMarked;
