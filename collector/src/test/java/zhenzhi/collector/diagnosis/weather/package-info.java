@NullMarked
package zhenzhi.collector.diagnosis.weather;

import org.jspecify.annotations.NullMarked;
