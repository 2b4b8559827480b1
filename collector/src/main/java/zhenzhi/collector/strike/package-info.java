/**
 * Hours that a person takes off a site, and gives back. Days and months are worked out anew in the
 * transaction that writes it down.
 */
@NullMarked
package zhenzhi.collector.strike;

import org.jspecify.annotations.NullMarked;
