@NullMarked
package zhenzhi.collector.verify;

import org.jspecify.annotations.NullMarked;
