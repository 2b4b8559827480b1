@NullMarked
package zhenzhi.simulator.scenario;

import org.jspecify.annotations.NullMarked;
