@NullMarked
package zhenzhi.collector.station.situation;

import org.jspecify.annotations.NullMarked;
