/**
 * Sites that fail together are one incident: inferred from when they fell silent and where they
 * stand, without anyone having told who hangs on what.
 */
@NullMarked
package zhenzhi.collector.diagnosis.incident;

import org.jspecify.annotations.NullMarked;
