@NullMarked
package zhenzhi.collector.content.plan;

import org.jspecify.annotations.NullMarked;
