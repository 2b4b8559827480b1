@NullMarked
package zhenzhi.standalone.data;

import org.jspecify.annotations.NullMarked;
