/** The page 学时规则: what counts as study, since when, and what is to come. */
@NullMarked
package zhenzhi.dashboard.policy;

import org.jspecify.annotations.NullMarked;
