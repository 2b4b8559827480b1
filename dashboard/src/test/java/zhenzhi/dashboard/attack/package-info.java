/** Text that attacks: sent into everything that takes text, and looked for on every page. */
@NullMarked
package zhenzhi.dashboard.attack;

import org.jspecify.annotations.NullMarked;
