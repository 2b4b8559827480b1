@NullMarked
package zhenzhi.agent.uplink;

import org.jspecify.annotations.NullMarked;
