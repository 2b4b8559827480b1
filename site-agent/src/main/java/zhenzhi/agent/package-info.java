/**
 * The program on a site's box: from what the probes see to reports that wait on disk until the
 * collector has them.
 *
 * <p>Decides nothing about hours or faults. It says what it saw, and when by the box's uptime.
 */
@NullMarked
package zhenzhi.agent;

import org.jspecify.annotations.NullMarked;
