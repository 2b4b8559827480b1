@NullMarked
package zhenzhi.collector.completeness;

import org.jspecify.annotations.NullMarked;
