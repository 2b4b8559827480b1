@NullMarked
package zhenzhi.collector.responsibility;

import org.jspecify.annotations.NullMarked;
