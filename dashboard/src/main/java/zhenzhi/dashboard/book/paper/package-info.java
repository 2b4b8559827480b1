/** The books of a site on paper and as files: cut into sheets of A4 before they are printed. */
@NullMarked
package zhenzhi.dashboard.book.paper;

import org.jspecify.annotations.NullMarked;
