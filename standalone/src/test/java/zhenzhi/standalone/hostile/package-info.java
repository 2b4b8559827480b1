/**
 * Devices that mean harm, at a real broker with a real collector behind it: whether each attack is
 * refused, how that is told and counted, and what honest boxes beside it feel of it.
 */
@NullMarked
package zhenzhi.standalone.hostile;

import org.jspecify.annotations.NullMarked;
