@NullMarked
package zhenzhi.simulator.dish;

import org.jspecify.annotations.NullMarked;
