/**
 * Holds Grafana's boards to the schema and to the console's words. There is no Grafana here: a
 * board is a file, and what it asks for is SQL.
 */
@NullMarked
package zhenzhi.dashboard.grafana;

import org.jspecify.annotations.NullMarked;
