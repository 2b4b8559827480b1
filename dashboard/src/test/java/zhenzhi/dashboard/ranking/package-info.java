@NullMarked
package zhenzhi.dashboard.ranking;

import org.jspecify.annotations.NullMarked;
