/**
 * The command {@code study verify}: recounts what is kept from the facts, names every difference,
 * and on request puts it right.
 *
 * <p>Needs a database and nothing else; runs beside a collector that is at work.
 */
@NullMarked
package zhenzhi.collector.verify;

import org.jspecify.annotations.NullMarked;
