@NullMarked
package zhenzhi.collector.book;

import org.jspecify.annotations.NullMarked;
