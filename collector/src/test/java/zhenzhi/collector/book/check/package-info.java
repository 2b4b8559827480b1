@NullMarked
package zhenzhi.collector.book.check;

import org.jspecify.annotations.NullMarked;
