/**
 * A district on one machine: database, broker, collector, console, a simulated fleet and one real
 * site, started and stopped in order.
 *
 * <p>Composition only. Whatever holds for any other installation too has its place elsewhere.
 */
@NullMarked
package zhenzhi.standalone;

import org.jspecify.annotations.NullMarked;
