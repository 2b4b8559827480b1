/** The page 免责: for which time which sites owe nothing, who said so, and why. */
@NullMarked
package zhenzhi.dashboard.excuse;

import org.jspecify.annotations.NullMarked;
