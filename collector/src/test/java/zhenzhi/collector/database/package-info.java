/** The database as the features see it, on a real one. */
@NullMarked
package zhenzhi.collector.database;

import org.jspecify.annotations.NullMarked;
