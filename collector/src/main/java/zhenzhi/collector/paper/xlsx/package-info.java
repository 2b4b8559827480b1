/**
 * Writes a book of sheets as an Excel file (.xlsx): figures as numbers, dates as dates, sums as
 * formulas, and nothing that came as text as anything else.
 *
 * <p>Rows are streamed, so a book is as long as need be. The same book always gives the same bytes.
 */
@NullMarked
package zhenzhi.collector.paper.xlsx;

import org.jspecify.annotations.NullMarked;
