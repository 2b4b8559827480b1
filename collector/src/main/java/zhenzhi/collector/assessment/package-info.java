/**
 * 考核: from facts of a site and what people gave by hand to points, tier and stars, by a sheet that
 * is configuration.
 *
 * <p>The rule is a pure function. An item that nothing is known of is not counted, and its points
 * are shared by the others: it is never a zero. Nothing here reads or writes ({@code file} does).
 */
@NullMarked
package zhenzhi.collector.assessment;

import org.jspecify.annotations.NullMarked;
