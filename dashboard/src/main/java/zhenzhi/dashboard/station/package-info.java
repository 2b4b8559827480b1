/** One site: its own page for the office, and the keeper's page that says one thing. */
@NullMarked
package zhenzhi.dashboard.station;

import org.jspecify.annotations.NullMarked;
