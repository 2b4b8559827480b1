@NullMarked
package zhenzhi.collector.ticket.photo;

import org.jspecify.annotations.NullMarked;
