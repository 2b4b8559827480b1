/** The brain of the service: takes in what sites report, and answers how they are. */
@NullMarked
package zhenzhi.collector;

import org.jspecify.annotations.NullMarked;
