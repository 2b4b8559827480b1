/**
 * From playback to study hours: what counts, how long it was, and each station's days.
 *
 * <p>The rules are pure. Days are kept in the transaction that stores the playback, always
 * recomputed from it and never added up, so late, repeated and shuffled reports end in the same
 * hours.
 */
@NullMarked
package zhenzhi.collector.study;

import org.jspecify.annotations.NullMarked;
