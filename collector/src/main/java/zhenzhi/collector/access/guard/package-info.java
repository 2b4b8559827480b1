/**
 * What stands before every route: who comes from elsewhere, who has no token, who has to choose a
 * password first, and the record of what is let through.
 */
@NullMarked
package zhenzhi.collector.access.guard;

import org.jspecify.annotations.NullMarked;
