/** Old notices on a real database. */
@NullMarked
package zhenzhi.collector.notice.retention;

import org.jspecify.annotations.NullMarked;
