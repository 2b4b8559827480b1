/**
 * Keeps which certificates boxes have, takes back what a box has, and says within seconds what
 * holds no longer.
 */
@NullMarked
package zhenzhi.collector.enrolment.certificate;

import org.jspecify.annotations.NullMarked;
