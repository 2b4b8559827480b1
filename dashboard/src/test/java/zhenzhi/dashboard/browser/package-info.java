/** What a real browser makes of the pages. */
@NullMarked
package zhenzhi.dashboard.browser;

import org.jspecify.annotations.NullMarked;
