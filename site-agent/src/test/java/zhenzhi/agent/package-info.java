@NullMarked
package zhenzhi.agent;

import org.jspecify.annotations.NullMarked;
