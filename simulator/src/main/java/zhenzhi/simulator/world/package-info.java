/**
 * A labelled fleet: boxes that measure what is physically there, heard as a collector would hear
 * them, and the truth beside it, which nothing that is heard ever names.
 */
@NullMarked
package zhenzhi.simulator.world;

import org.jspecify.annotations.NullMarked;
