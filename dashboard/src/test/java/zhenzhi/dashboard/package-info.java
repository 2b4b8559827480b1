@NullMarked
package zhenzhi.dashboard;

import org.jspecify.annotations.NullMarked;
