/** How the service says no: with a kind, a reason, and one place that turns them into HTTP. */
@NullMarked
package zhenzhi.collector.refusal;

import org.jspecify.annotations.NullMarked;
