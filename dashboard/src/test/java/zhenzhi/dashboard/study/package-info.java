@NullMarked
package zhenzhi.dashboard.study;

import org.jspecify.annotations.NullMarked;
