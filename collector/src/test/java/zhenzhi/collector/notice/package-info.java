@NullMarked
package zhenzhi.collector.notice;

import org.jspecify.annotations.NullMarked;
