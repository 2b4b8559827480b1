@NullMarked
package zhenzhi.collector.diagnosis.review;

import org.jspecify.annotations.NullMarked;
