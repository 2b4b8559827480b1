@NullMarked
package zhenzhi.collector.imports.sheet;

import org.jspecify.annotations.NullMarked;
