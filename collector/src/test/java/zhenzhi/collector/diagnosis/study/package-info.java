@NullMarked
package zhenzhi.collector.diagnosis.study;

import org.jspecify.annotations.NullMarked;
