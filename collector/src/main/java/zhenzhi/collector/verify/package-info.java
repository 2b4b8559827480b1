/**
 * The command {@code study verify}: recounts what is kept from the facts, names every difference,
 * and on request puts it right.
 *
 * <p>The command needs a database and nothing else; it runs beside a collector that is at work.
 */
@NullMarked
package zhenzhi.collector.verify;

import org.jspecify.annotations.NullMarked;
