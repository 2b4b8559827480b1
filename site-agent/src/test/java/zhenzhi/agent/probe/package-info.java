@NullMarked
package zhenzhi.agent.probe;

import org.jspecify.annotations.NullMarked;
