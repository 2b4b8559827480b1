/**
 * Orders to put things right as they are kept: proposed from an issued bulletin, issued by a
 * person, moved by the site and by the office, each in a transaction of its own.
 */
@NullMarked
package zhenzhi.collector.rectification.order;

import org.jspecify.annotations.NullMarked;
