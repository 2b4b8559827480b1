@NullMarked
package zhenzhi.collector.book.shelf;

import org.jspecify.annotations.NullMarked;
