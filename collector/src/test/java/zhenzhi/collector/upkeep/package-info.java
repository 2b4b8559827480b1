/** The upkeep of the tables of facts on a real database. */
@NullMarked
package zhenzhi.collector.upkeep;

import org.jspecify.annotations.NullMarked;
