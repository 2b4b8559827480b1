@NullMarked
package zhenzhi.dashboard.guide;

import org.jspecify.annotations.NullMarked;
