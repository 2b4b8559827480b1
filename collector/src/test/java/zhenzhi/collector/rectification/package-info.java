@NullMarked
package zhenzhi.collector.rectification;

import org.jspecify.annotations.NullMarked;
