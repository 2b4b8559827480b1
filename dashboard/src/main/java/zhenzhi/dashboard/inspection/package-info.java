/** 实地检查: the draw of a month, how far its visits are, and what has to be put right. */
@NullMarked
package zhenzhi.dashboard.inspection;

import org.jspecify.annotations.NullMarked;
