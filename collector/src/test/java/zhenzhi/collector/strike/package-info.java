@NullMarked
package zhenzhi.collector.strike;

import org.jspecify.annotations.NullMarked;
