/** Tests of {@code survey}. */
@NullMarked
package zhenzhi.collector.survey;

import org.jspecify.annotations.NullMarked;
