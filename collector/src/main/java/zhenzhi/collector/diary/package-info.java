/**
 * What the days of a site come to, one beside the other, and how many took part in them.
 *
 * <p>Reads what {@code study} keeps. What people say goes into the sums in the transaction that
 * writes it down.
 */
@NullMarked
package zhenzhi.collector.diary;

import org.jspecify.annotations.NullMarked;
