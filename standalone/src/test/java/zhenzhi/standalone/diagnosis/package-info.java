/**
 * Measures 分类诊治: a labelled fleet of the simulator, heard as a collector hears it, looked at by the
 * sweep of the diagnosis, and what was told compared with what was true. Nothing of the truth goes
 * into what is looked at.
 */
@NullMarked
package zhenzhi.standalone.diagnosis;

import org.jspecify.annotations.NullMarked;
