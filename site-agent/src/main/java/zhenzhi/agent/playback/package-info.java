/**
 * From what a player was seen doing to stretches of time in which something was really played.
 *
 * <p>Pure. Nothing here reads a clock or a player; every observation brings its own time.
 */
@NullMarked
package zhenzhi.agent.playback;

import org.jspecify.annotations.NullMarked;
