/**
 * What technicians found, beside what was told: how often a diagnosis was right, and where it was
 * not. Entries are only ever added; a diagnosis is not changed by them, so that the rules are
 * measured and not flattered.
 */
@NullMarked
package zhenzhi.collector.diagnosis.review;

import org.jspecify.annotations.NullMarked;
