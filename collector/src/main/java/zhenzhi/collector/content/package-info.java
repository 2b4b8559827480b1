/**
 * What is played: the catalogue of courses, what boxes call them, and what sites watched of them.
 *
 * <p>Playback is never rewritten. A person sorts names into courses from a day on; what sites
 * watched is worked out beside the taking in, from the playback, and so are the days that an
 * earlier day concerns.
 */
@NullMarked
package zhenzhi.collector.content;

import org.jspecify.annotations.NullMarked;
