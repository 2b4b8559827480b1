/** Work that is done again and again while the process runs. */
@NullMarked
package zhenzhi.collector.rounds;

import org.jspecify.annotations.NullMarked;
