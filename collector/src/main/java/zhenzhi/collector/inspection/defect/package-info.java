/**
 * 检查发现的问题: what an inspection found that has to be put right, by a ticket or by the site until a
 * day, and that it is.
 */
@NullMarked
package zhenzhi.collector.inspection.defect;

import org.jspecify.annotations.NullMarked;
