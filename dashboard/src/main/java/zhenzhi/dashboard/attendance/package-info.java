/** Asks a site how many took part in a day, with one tap where possible. */
@NullMarked
package zhenzhi.dashboard.attendance;

import org.jspecify.annotations.NullMarked;
