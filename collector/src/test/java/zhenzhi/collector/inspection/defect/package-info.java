@NullMarked
package zhenzhi.collector.inspection.defect;

import org.jspecify.annotations.NullMarked;
