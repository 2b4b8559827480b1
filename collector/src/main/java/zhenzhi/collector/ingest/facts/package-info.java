/**
 * The SQL of taking in: plain JDBC, one statement for many rows, inside a transaction of the
 * caller's.
 *
 * <p>Every write is keyed so that doing it twice is doing it once. Rules are elsewhere.
 */
@NullMarked
package zhenzhi.collector.ingest.facts;

import org.jspecify.annotations.NullMarked;
