/**
 * From the cells of a sheet to rows that mean something, and to what is wrong with the others, each
 * named with its cell. Pure: knows neither the database nor the time.
 */
@NullMarked
package zhenzhi.collector.imports.rows;

import org.jspecify.annotations.NullMarked;
