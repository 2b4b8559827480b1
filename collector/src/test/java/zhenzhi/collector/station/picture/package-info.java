@NullMarked
package zhenzhi.collector.station.picture;

import org.jspecify.annotations.NullMarked;
