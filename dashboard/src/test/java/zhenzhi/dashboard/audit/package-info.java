@NullMarked
package zhenzhi.dashboard.audit;

import org.jspecify.annotations.NullMarked;
