/**
 * Which box may speak for a site: the office gives out codes here, sees which certificate the box
 * has, and takes it back.
 */
@NullMarked
package zhenzhi.dashboard.box;

import org.jspecify.annotations.NullMarked;
