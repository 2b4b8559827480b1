/** What people read of diagnoses and incidents, on a real database. */
@NullMarked
package zhenzhi.collector.diagnosis.dossier;

import org.jspecify.annotations.NullMarked;
