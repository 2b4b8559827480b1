/** How well a tuner receives: the link budget of a dish, and how makers show it. */
@NullMarked
package zhenzhi.simulator.dish;

import org.jspecify.annotations.NullMarked;
