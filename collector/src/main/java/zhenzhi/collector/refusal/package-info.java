/**
 * How the service says no: with a kind, a reason, and one place that turns them into HTTP.
 *
 * <p>A script gets a {@link zhenzhi.collector.refusal.ProblemView}. A browser gets what the {@code
 * HtmlErrorResponseBodyProvider} bean makes of it; the console brings one, which finds the {@link
 * zhenzhi.collector.refusal.Refusal} as the error context's root cause.
 */
@NullMarked
package zhenzhi.collector.refusal;

import org.jspecify.annotations.NullMarked;
