/**
 * The very images of compose.yaml, one by one, under the same restrictions. Skipped, with the
 * reason, where no Docker engine can be reached or {@code ./stack build} has not been run.
 */
@NullMarked
package zhenzhi.standalone.image;

import org.jspecify.annotations.NullMarked;
