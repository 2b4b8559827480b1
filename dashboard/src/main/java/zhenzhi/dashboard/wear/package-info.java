/** 换件和复发: which parts were exchanged, and which sites have the same trouble again. */
@NullMarked
package zhenzhi.dashboard.wear;

import org.jspecify.annotations.NullMarked;
