@NullMarked
package zhenzhi.collector.enrolment;

import org.jspecify.annotations.NullMarked;
