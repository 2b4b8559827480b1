/**
 * Time for which a site owes nothing: what people excuse, our own outages, and what diagnoses and
 * incidents excuse without anybody saying so.
 */
@NullMarked
package zhenzhi.collector.excuse;

import org.jspecify.annotations.NullMarked;
