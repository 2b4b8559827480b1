@NullMarked
package zhenzhi.collector.enrolment.certificate;

import org.jspecify.annotations.NullMarked;
