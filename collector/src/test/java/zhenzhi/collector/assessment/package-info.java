/** Tests of {@code assessment}. */
@NullMarked
package zhenzhi.collector.assessment;

import org.jspecify.annotations.NullMarked;
