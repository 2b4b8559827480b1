@NullMarked
package zhenzhi.collector.inspection;

import org.jspecify.annotations.NullMarked;
