/** What a start says of its settings. */
@NullMarked
package zhenzhi.collector.setting;

import org.jspecify.annotations.NullMarked;
