@NullMarked
package zhenzhi.collector.station;

import org.jspecify.annotations.NullMarked;
