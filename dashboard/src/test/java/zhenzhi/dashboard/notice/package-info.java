@NullMarked
package zhenzhi.dashboard.notice;

import org.jspecify.annotations.NullMarked;
