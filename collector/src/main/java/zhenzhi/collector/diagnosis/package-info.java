/**
 * From what a site and its neighbours report to what is broken and why (分类诊治).
 *
 * <p>Pure, down to {@code sweep}, which brings the facts and keeps what follows from them. {@code
 * symptom} says what is out of order, {@code rule} what that means, {@code incident} who fails
 * together, {@code sky} what the sun does.
 */
@NullMarked
package zhenzhi.collector.diagnosis;

import org.jspecify.annotations.NullMarked;
