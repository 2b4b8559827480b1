/** What kind of fleet, where, for how long, and what befalls it: read from small text files. */
@NullMarked
package zhenzhi.simulator.scenario;

import org.jspecify.annotations.NullMarked;
