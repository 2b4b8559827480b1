@NullMarked
package zhenzhi.simulator.world;

import org.jspecify.annotations.NullMarked;
