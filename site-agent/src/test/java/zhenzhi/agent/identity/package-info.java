@NullMarked
package zhenzhi.agent.identity;

import org.jspecify.annotations.NullMarked;
