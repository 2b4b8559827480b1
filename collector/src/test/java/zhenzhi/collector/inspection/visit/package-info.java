@NullMarked
package zhenzhi.collector.inspection.visit;

import org.jspecify.annotations.NullMarked;
