/** Reports, ready for their templates. */
@NullMarked
package zhenzhi.dashboard.report;

import org.jspecify.annotations.NullMarked;
