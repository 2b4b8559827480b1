/** Who may do what: every route of the console and the API, asked by everybody. */
@NullMarked
package zhenzhi.dashboard.access;

import org.jspecify.annotations.NullMarked;
