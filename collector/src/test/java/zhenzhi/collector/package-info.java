@NullMarked
package zhenzhi.collector;

import org.jspecify.annotations.NullMarked;
