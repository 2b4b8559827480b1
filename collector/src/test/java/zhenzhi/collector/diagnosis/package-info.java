/** What diagnoses are tested with. */
@NullMarked
package zhenzhi.collector.diagnosis;

import org.jspecify.annotations.NullMarked;
