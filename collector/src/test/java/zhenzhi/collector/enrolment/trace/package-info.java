@NullMarked
package zhenzhi.collector.enrolment.trace;

import org.jspecify.annotations.NullMarked;
