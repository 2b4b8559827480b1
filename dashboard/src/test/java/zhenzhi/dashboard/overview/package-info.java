@NullMarked
package zhenzhi.dashboard.overview;

import org.jspecify.annotations.NullMarked;
