/**
 * 一册三簿 as configuration: which books a site keeps, their columns, and what fills each of them.
 *
 * <p>Plain Java. {@code page} fills the rows, {@code check} holds them against what the boxes told,
 * {@code shelf} keeps what people write.
 */
@NullMarked
package zhenzhi.collector.book;

import org.jspecify.annotations.NullMarked;
