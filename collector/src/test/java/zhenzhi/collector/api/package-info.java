@NullMarked
package zhenzhi.collector.api;

import org.jspecify.annotations.NullMarked;
