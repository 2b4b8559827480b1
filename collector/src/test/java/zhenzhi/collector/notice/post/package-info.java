@NullMarked
package zhenzhi.collector.notice.post;

import org.jspecify.annotations.NullMarked;
