@NullMarked
package zhenzhi.dashboard.station;

import org.jspecify.annotations.NullMarked;
