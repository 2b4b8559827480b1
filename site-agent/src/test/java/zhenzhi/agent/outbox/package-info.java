@NullMarked
package zhenzhi.agent.outbox;

import org.jspecify.annotations.NullMarked;
