/** The migrations on real databases. */
@NullMarked
package zhenzhi.db;

import org.jspecify.annotations.NullMarked;
