/**
 * A document as offices exchange it, before it is a file: official papers (公文) and books of sheets,
 * and the tables both are made of.
 *
 * <p>Plain values, and the rules of the form that need no page: numbering of headings, lines of a
 * title, how a cell reads. Nothing here knows a bulletin, a database or a file format; {@code docx}
 * and {@code xlsx} write what is said here. The form is GB/T 9704-2012.
 */
@NullMarked
package zhenzhi.collector.paper;

import org.jspecify.annotations.NullMarked;
