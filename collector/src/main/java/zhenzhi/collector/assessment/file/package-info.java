/**
 * Assessments as they are kept: drafted from the facts, added to by hand, reviewed by another
 * person, published. What is published never changes; a correction is another one.
 */
@NullMarked
package zhenzhi.collector.assessment.file;

import org.jspecify.annotations.NullMarked;
