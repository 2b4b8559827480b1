/**
 * Who has an account: opened, reset and closed by whoever stands above.
 *
 * <p>A password is never seen by anybody but its owner; what is handed out opens the door once.
 */
@NullMarked
package zhenzhi.collector.access.people;

import org.jspecify.annotations.NullMarked;
