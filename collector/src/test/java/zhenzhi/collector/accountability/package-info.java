/** 责任追究: who may do what about it, and who may know of it. */
@NullMarked
package zhenzhi.collector.accountability;

import org.jspecify.annotations.NullMarked;
