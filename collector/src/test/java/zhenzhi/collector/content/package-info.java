@NullMarked
package zhenzhi.collector.content;

import org.jspecify.annotations.NullMarked;
