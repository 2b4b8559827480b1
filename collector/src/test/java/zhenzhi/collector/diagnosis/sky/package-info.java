@NullMarked
package zhenzhi.collector.diagnosis.sky;

import org.jspecify.annotations.NullMarked;
