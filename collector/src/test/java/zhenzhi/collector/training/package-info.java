@NullMarked
package zhenzhi.collector.training;

import org.jspecify.annotations.NullMarked;
