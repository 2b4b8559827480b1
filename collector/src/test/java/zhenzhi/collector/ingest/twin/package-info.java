@NullMarked
package zhenzhi.collector.ingest.twin;

import org.jspecify.annotations.NullMarked;
