@NullMarked
package zhenzhi.standalone;

import org.jspecify.annotations.NullMarked;
