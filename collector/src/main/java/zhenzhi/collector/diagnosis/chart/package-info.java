/** What is kept of a site from one sweep to the next, and what is remembered of it when asked. */
@NullMarked
package zhenzhi.collector.diagnosis.chart;

import org.jspecify.annotations.NullMarked;
