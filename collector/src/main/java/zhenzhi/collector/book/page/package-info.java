/**
 * The rows of a book: what boxes, diagnoses and tickets tell of each day, with what people wrote
 * beside it. What was told stays visible under a correction.
 *
 * <p>Plain Java; {@code shelf} brings the facts.
 */
@NullMarked
package zhenzhi.collector.book.page;

import org.jspecify.annotations.NullMarked;
