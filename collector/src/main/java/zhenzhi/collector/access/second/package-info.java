/**
 * 两步验证: the codes of RFC 6238, as every authenticator on a telephone makes them.
 *
 * <p>Knows no accounts.
 */
@NullMarked
package zhenzhi.collector.access.second;

import org.jspecify.annotations.NullMarked;
