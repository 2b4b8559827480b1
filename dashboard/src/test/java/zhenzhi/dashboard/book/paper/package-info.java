/** The books of a site, ready for their templates. */
@NullMarked
package zhenzhi.dashboard.book.paper;

import org.jspecify.annotations.NullMarked;
