/**
 * A district whose parts are killed, paused and cut off at random while it works, and an audit of
 * what is left: every report stored once, every second of study accounted for.
 */
@NullMarked
package zhenzhi.standalone.chaos;

import org.jspecify.annotations.NullMarked;
