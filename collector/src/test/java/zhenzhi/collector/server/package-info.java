/** What the database's server tells, on a real one. */
@NullMarked
package zhenzhi.collector.server;

import org.jspecify.annotations.NullMarked;
