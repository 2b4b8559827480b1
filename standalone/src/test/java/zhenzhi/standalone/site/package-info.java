@NullMarked
package zhenzhi.standalone.site;

import org.jspecify.annotations.NullMarked;
