@NullMarked
package zhenzhi.collector.workday;

import org.jspecify.annotations.NullMarked;
