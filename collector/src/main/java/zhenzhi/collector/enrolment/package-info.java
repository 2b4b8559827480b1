/**
 * Turns a code that the office gave out into a certificate for the box of that site, once, and a
 * certificate that nears its end into the next one. Who asks without either learns nothing.
 */
@NullMarked
package zhenzhi.collector.enrolment;

import org.jspecify.annotations.NullMarked;
