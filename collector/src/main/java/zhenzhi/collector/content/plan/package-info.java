/**
 * What sites are to watch in a month, and what they watched: a unit plans, and its plan is every
 * site's below it.
 */
@NullMarked
package zhenzhi.collector.content.plan;

import org.jspecify.annotations.NullMarked;
