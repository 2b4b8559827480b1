@NullMarked
package zhenzhi.dashboard.training;

import org.jspecify.annotations.NullMarked;
