/** Diagnoses on a real database. */
@NullMarked
package zhenzhi.collector.diagnosis.clinic;

import org.jspecify.annotations.NullMarked;
