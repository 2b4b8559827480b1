/**
 * From a file that somebody uploaded to the cells of its first sheet: .xlsx and .csv, whatever
 * wrote them.
 *
 * <p>A file is hostile until it has been read: its size, what it unpacks to and its rows are
 * bounded, and what cannot be read is an answer in words, never an exception.
 */
@NullMarked
package zhenzhi.collector.imports.sheet;

import org.jspecify.annotations.NullMarked;
