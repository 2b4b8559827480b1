/** Timelines: facts at minutes, expectations at minutes. */
@NullMarked
package zhenzhi.collector.diagnosis.sweep;

import org.jspecify.annotations.NullMarked;
