@NullMarked
package zhenzhi.collector.notice.channel;

import org.jspecify.annotations.NullMarked;
