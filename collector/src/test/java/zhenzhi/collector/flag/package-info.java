@NullMarked
package zhenzhi.collector.flag;

import org.jspecify.annotations.NullMarked;
