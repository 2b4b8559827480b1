@NullMarked
package zhenzhi.collector.access.password;

import org.jspecify.annotations.NullMarked;
