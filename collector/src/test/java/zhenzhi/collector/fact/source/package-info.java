/** Tests of {@code fact.source}. */
@NullMarked
package zhenzhi.collector.fact.source;

import org.jspecify.annotations.NullMarked;
