@NullMarked
package zhenzhi.simulator.sky;

import org.jspecify.annotations.NullMarked;
