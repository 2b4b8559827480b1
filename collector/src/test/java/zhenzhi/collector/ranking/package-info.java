@NullMarked
package zhenzhi.collector.ranking;

import org.jspecify.annotations.NullMarked;
