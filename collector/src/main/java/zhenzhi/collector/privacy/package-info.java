/**
 * Forgets what is about persons when its time is over, and says what it forgot.
 *
 * <p>What happened stays; who can be rung about it, and who it was, does not. See PRIVACY.md.
 */
@NullMarked
package zhenzhi.collector.privacy;

import org.jspecify.annotations.NullMarked;
