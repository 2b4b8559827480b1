@NullMarked
package zhenzhi.collector.rectification.order;

import org.jspecify.annotations.NullMarked;
