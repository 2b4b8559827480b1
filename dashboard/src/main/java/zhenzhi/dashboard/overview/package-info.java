/** All sites in a reader's scope: how many work, which need somebody, and the table of all. */
@NullMarked
package zhenzhi.dashboard.overview;

import org.jspecify.annotations.NullMarked;
