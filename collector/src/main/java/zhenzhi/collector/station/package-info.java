/**
 * Which sites exist, where they belong and who answers for them.
 *
 * <p>Every question is asked within a {@link zhenzhi.collector.station.Scope}: what lies outside it
 * does not exist for whoever asks.
 */
@NullMarked
package zhenzhi.collector.station;

import org.jspecify.annotations.NullMarked;
