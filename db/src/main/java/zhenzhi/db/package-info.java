/**
 * The schema as migrations, and the three kinds of database it runs on.
 *
 * <p>Turns an empty or an older database into the current one and says what it found. Knows no
 * framework and no feature: the rows belong to those who write them.
 */
@NullMarked
package zhenzhi.db;

import org.jspecify.annotations.NullMarked;
