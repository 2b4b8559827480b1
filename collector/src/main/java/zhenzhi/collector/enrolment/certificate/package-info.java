/**
 * Keeps which certificates boxes have, takes them back, and says within seconds which hold no
 * longer.
 */
@NullMarked
package zhenzhi.collector.enrolment.certificate;

import org.jspecify.annotations.NullMarked;
