@NullMarked
package zhenzhi.collector.access.second;

import org.jspecify.annotations.NullMarked;
