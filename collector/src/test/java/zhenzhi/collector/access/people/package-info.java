@NullMarked
package zhenzhi.collector.access.people;

import org.jspecify.annotations.NullMarked;
