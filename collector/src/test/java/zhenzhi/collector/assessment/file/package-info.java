/** Tests of {@code assessment.file}. */
@NullMarked
package zhenzhi.collector.assessment.file;

import org.jspecify.annotations.NullMarked;
