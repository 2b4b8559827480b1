/** The pages 抽查: what deserves a look, the evidence, what the site says, and the decision. */
@NullMarked
package zhenzhi.dashboard.flag;

import org.jspecify.annotations.NullMarked;
