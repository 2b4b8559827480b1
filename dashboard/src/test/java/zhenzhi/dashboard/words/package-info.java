@NullMarked
package zhenzhi.dashboard.words;

import org.jspecify.annotations.NullMarked;
