/** What befalls a site, from the sky to the papers, through every part at once. */
@NullMarked
package zhenzhi.standalone.story;

import org.jspecify.annotations.NullMarked;
