@NullMarked
package zhenzhi.agent.playback;

import org.jspecify.annotations.NullMarked;
