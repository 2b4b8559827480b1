@NullMarked
package zhenzhi.collector.book.page;

import org.jspecify.annotations.NullMarked;
