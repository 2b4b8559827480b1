/**
 * Time for which a site owes nothing: what people excuse, and our own outages, which excuse
 * themselves.
 */
@NullMarked
package zhenzhi.collector.excuse;

import org.jspecify.annotations.NullMarked;
