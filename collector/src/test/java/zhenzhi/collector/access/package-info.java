@NullMarked
package zhenzhi.collector.access;

import org.jspecify.annotations.NullMarked;
