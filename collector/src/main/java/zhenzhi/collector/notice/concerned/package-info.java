/**
 * Tells the person concerned, and nobody else, that there is something about them; and the office
 * that somebody appeals. A notice says no more than that.
 */
@NullMarked
package zhenzhi.collector.notice.concerned;

import org.jspecify.annotations.NullMarked;
