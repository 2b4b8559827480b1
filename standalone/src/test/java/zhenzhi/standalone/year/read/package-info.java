/**
 * Reads what people are given: files with commas, workbooks, pages. Knows no figure and no class of
 * the service.
 */
@NullMarked
package zhenzhi.standalone.year.read;

import org.jspecify.annotations.NullMarked;
