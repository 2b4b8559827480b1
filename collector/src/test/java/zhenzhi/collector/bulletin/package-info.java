@NullMarked
package zhenzhi.collector.bulletin;

import org.jspecify.annotations.NullMarked;
