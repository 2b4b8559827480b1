@NullMarked
package zhenzhi.dashboard.excuse;

import org.jspecify.annotations.NullMarked;
