@NullMarked
package zhenzhi.collector.enrolment.token;

import org.jspecify.annotations.NullMarked;
