/** Where sites stand and what they hang on, as people know it who have been there. */
@NullMarked
package zhenzhi.collector.station.premises;

import org.jspecify.annotations.NullMarked;
