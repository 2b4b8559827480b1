/**
 * Puts sites in order by what they studied, fairly: apart by kind, without what excuses them, and
 * without those of which nothing is known.
 *
 * <p>A ranking is worked out once from the kept months, in the database, and written down; pages
 * only read it. So 700,000 sites are turned over as quickly as 250.
 */
@NullMarked
package zhenzhi.collector.ranking;

import org.jspecify.annotations.NullMarked;
