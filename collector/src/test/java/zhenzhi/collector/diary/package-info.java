@NullMarked
package zhenzhi.collector.diary;

import org.jspecify.annotations.NullMarked;
