@NullMarked
package zhenzhi.collector.imports;

import org.jspecify.annotations.NullMarked;
