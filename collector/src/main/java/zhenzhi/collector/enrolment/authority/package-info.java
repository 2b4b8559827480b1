/**
 * The collector's own certificate authority: a key that is made at the first start and never leaves
 * its folder, and what it signs. Boxes and the broker trust it, and nobody else has to.
 */
@NullMarked
package zhenzhi.collector.enrolment.authority;

import org.jspecify.annotations.NullMarked;
