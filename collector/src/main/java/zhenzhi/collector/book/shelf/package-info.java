/**
 * Keeps what people write in the books of their sites, and brings what fills the rest. Every
 * correction is added to a log; what was written before stays.
 */
@NullMarked
package zhenzhi.collector.book.shelf;

import org.jspecify.annotations.NullMarked;
