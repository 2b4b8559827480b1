@NullMarked
package zhenzhi.dashboard.policy;

import org.jspecify.annotations.NullMarked;
