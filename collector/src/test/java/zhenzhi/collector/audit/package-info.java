@NullMarked
package zhenzhi.collector.audit;

import org.jspecify.annotations.NullMarked;
