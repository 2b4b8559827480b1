/** Leads from the console's pages to Grafana's boards of the same. */
@NullMarked
package zhenzhi.dashboard.boards;

import org.jspecify.annotations.NullMarked;
