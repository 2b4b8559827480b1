@NullMarked
package zhenzhi.collector.excuse;

import org.jspecify.annotations.NullMarked;
