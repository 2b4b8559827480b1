/** A made-up district, and pages rendered from it without a server. */
@NullMarked
package zhenzhi.dashboard.testing;

import org.jspecify.annotations.NullMarked;
