/**
 * 抽样: which sites are inspected in a month. {@link zhenzhi.collector.inspection.draw.Sampler} draws
 * from a seed that is shown, so that anybody can do it again and come to the same sites.
 */
@NullMarked
package zhenzhi.collector.inspection.draw;

import org.jspecify.annotations.NullMarked;
