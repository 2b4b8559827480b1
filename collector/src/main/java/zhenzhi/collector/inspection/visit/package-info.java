/**
 * 检查: the sheets of visits, kept as they were signed with every correction, what a month's visits
 * come to, and what the assessment wants to know of them.
 */
@NullMarked
package zhenzhi.collector.inspection.visit;

import org.jspecify.annotations.NullMarked;
