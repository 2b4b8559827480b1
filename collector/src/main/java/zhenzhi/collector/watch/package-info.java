/** What is done by the clock, whoever is looking: by one collector at a time, and never twice. */
@NullMarked
package zhenzhi.collector.watch;

import org.jspecify.annotations.NullMarked;
