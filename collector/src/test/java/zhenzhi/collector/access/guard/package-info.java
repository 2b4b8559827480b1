@NullMarked
package zhenzhi.collector.access.guard;

import org.jspecify.annotations.NullMarked;
