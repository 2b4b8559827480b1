/**
 * What each receiver shows under a clear sky: the medians of its days, taken once a day, and the
 * baseline that they make.
 */
@NullMarked
package zhenzhi.collector.diagnosis.baseline;

import org.jspecify.annotations.NullMarked;
