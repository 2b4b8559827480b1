@NullMarked
package zhenzhi.collector.inspection.draw;

import org.jspecify.annotations.NullMarked;
