/**
 * Keeps tickets: opens one for each cause that needs somebody, lets people move them, and ends them
 * when the site's own reports prove the repair.
 */
@NullMarked
package zhenzhi.collector.ticket.desk;

import org.jspecify.annotations.NullMarked;
