/**
 * The key that the box makes for itself, which never leaves it, and the certificate that the office
 * gives it for that; asked for once with a code, and renewed in time.
 */
@NullMarked
package zhenzhi.agent.identity;

import org.jspecify.annotations.NullMarked;
