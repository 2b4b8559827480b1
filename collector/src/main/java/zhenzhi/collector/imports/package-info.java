/**
 * Imports out of files: playback that the back office knows of, the register, and courses.
 *
 * <p>A file is kept until somebody who has seen what it would do says yes or no. It is written
 * whole or not at all, the same rows again are nothing new, and an import can be undone as long as
 * nothing rests on it.
 */
@NullMarked
package zhenzhi.collector.imports;

import org.jspecify.annotations.NullMarked;
