@NullMarked
package zhenzhi.dashboard.diagnosis;

import org.jspecify.annotations.NullMarked;
