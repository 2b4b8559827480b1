/** Says what is broken and why, who is hit together, and what to do first. */
@NullMarked
package zhenzhi.dashboard.diagnosis;

import org.jspecify.annotations.NullMarked;
