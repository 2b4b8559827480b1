/**
 * Whether anybody studies at a site whose box is well: rules over days, where the sweep's are over
 * minutes.
 */
@NullMarked
package zhenzhi.collector.diagnosis.study;

import org.jspecify.annotations.NullMarked;
