/** Taking in, on real databases and real brokers. */
@NullMarked
package zhenzhi.collector.ingest;

import org.jspecify.annotations.NullMarked;
