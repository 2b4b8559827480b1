/**
 * What in a site's month looks like playback to an empty room, and what became of the question.
 *
 * <p>The rules are pure and only ask for a look. A flag changes no hours; what a person decides
 * may, and undecided hours count.
 */
@NullMarked
package zhenzhi.collector.flag;

import org.jspecify.annotations.NullMarked;
