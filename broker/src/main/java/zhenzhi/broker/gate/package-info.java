/**
 * Stands before Artemis at its doors: counts who comes from where, how long they take and how large
 * their packets are, and turns away what is too much before it costs anything.
 */
@NullMarked
package zhenzhi.broker.gate;

import org.jspecify.annotations.NullMarked;
