@NullMarked
package zhenzhi.dashboard.content;

import org.jspecify.annotations.NullMarked;
