/** Writes official papers as a piece of HTML, for the screen and for a printer. */
@NullMarked
package zhenzhi.collector.paper.html;

import org.jspecify.annotations.NullMarked;
