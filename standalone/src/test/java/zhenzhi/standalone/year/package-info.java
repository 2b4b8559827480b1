/**
 * A year in the life of a district: simulated boxes, twelve bulletins and what people do about
 * them. At the end every figure is worked out again by {@link zhenzhi.standalone.year.recount},
 * which shares no line with the service.
 */
@NullMarked
package zhenzhi.standalone.year;

import org.jspecify.annotations.NullMarked;
