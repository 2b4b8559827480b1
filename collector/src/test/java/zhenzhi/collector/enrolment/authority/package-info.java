@NullMarked
package zhenzhi.collector.enrolment.authority;

import org.jspecify.annotations.NullMarked;
