/**
 * Writes an official paper as a Word document (.docx) in the form of GB/T 9704-2012.
 *
 * <p>What never changes (styles, fonts, page numbers) lies as XML among the resources; the text is
 * written as the XML it ends up as. The same paper always gives the same bytes.
 */
@NullMarked
package zhenzhi.collector.paper.docx;

import org.jspecify.annotations.NullMarked;
