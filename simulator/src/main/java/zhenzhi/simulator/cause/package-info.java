/**
 * What befalls a fleet: each file plans one family of causes, lays their spells on the sites' time
 * lines and writes down the truth.
 */
@NullMarked
package zhenzhi.simulator.cause;

import org.jspecify.annotations.NullMarked;
