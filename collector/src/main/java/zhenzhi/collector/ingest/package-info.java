/**
 * From broker message to stored report: reads, places, stores once, and only then lets go and sends
 * receipts. What cannot be used is put aside with its reason.
 *
 * <p>Records facts and judges nothing; no other feature depends on it.
 */
@NullMarked
package zhenzhi.collector.ingest;

import org.jspecify.annotations.NullMarked;
