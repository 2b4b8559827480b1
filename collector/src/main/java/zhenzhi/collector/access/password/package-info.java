/**
 * Passwords: which ones are good enough, how they are kept, and those that are handed out.
 *
 * <p>Knows no accounts.
 */
@NullMarked
package zhenzhi.collector.access.password;

import org.jspecify.annotations.NullMarked;
