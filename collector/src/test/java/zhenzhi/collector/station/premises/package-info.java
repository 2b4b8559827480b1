@NullMarked
package zhenzhi.collector.station.premises;

import org.jspecify.annotations.NullMarked;
