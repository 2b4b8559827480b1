/**
 * Brings the sites before the sweep, and keeps what it says: the shell around {@code
 * zhenzhi.collector.diagnosis.sweep}, in which nothing is decided.
 */
@NullMarked
package zhenzhi.collector.diagnosis.clinic;

import org.jspecify.annotations.NullMarked;
