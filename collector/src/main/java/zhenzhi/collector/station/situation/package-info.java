/**
 * How a site is: from the last things known of it to one situation.
 *
 * <p>The rule is pure and looks at nothing but what it is given; silence is judged only for a time
 * in which somebody was listening.
 */
@NullMarked
package zhenzhi.collector.station.situation;

import org.jspecify.annotations.NullMarked;
