/**
 * What is known of many sites over a period, one pass for each kind of fact, however many sites.
 *
 * <p>Turns a ranking and the records of the features into parts of wholes for each site. What
 * nothing is known of has no fact: it is never a zero. Whoever has facts of its own adds a {@link
 * zhenzhi.collector.fact.FactFetcher}; what is made of them is not decided here.
 */
@NullMarked
package zhenzhi.collector.fact;

import org.jspecify.annotations.NullMarked;
