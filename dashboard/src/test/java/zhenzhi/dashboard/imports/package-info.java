@NullMarked
package zhenzhi.dashboard.imports;

import org.jspecify.annotations.NullMarked;
