/**
 * Ends connections of boxes whose certificates or tokens were taken back, at brokers that look at
 * them but once. What such a box still sends is put aside anyway; here it stops listening, too.
 */
@NullMarked
package zhenzhi.collector.ingest.eviction;

import org.jspecify.annotations.NullMarked;
