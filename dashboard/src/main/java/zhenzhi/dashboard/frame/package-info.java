/** What every page stands in: its frame, its files, its reader, and how errors are told. */
@NullMarked
package zhenzhi.dashboard.frame;

import org.jspecify.annotations.NullMarked;
