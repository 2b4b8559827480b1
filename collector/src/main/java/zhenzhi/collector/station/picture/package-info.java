/**
 * What pages and the API show: the overview of a scope, and everything about one site.
 *
 * <p>Reads only. Every figure is defined where it is made, in one sentence.
 */
@NullMarked
package zhenzhi.collector.station.picture;

import org.jspecify.annotations.NullMarked;
