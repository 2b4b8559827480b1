/** Lets go of notices that nobody asks for any more; what still waits is left alone. */
@NullMarked
package zhenzhi.collector.notice.retention;

import org.jspecify.annotations.NullMarked;
