@NullMarked
package zhenzhi.collector.imports.rows;

import org.jspecify.annotations.NullMarked;
