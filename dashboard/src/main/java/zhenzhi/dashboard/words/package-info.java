/**
 * The console's plain Chinese: from what is known to what a person reads.
 *
 * <p>Pure. Nothing here knows a page, a request or the clock; the moment of reading is an argument.
 */
@NullMarked
package zhenzhi.dashboard.words;

import org.jspecify.annotations.NullMarked;
