/**
 * Keeps the tables of facts in order: sums samples up by the hour, lets go of what is too old, and
 * cuts chunks to the size of the fleet. Changes no figure that anybody is judged by: reports and
 * playback, from which hours are recounted, it leaves alone.
 */
@NullMarked
package zhenzhi.collector.upkeep;

import org.jspecify.annotations.NullMarked;
