/**
 * Remembers which device speaks for a site and from which network, and tells when that is another
 * one. It is a hint for people: nothing is refused because of it.
 */
@NullMarked
package zhenzhi.collector.enrolment.trace;

import org.jspecify.annotations.NullMarked;
