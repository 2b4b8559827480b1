/** The pages 内容: the catalogue, what is not sorted yet, one course. */
@NullMarked
package zhenzhi.dashboard.content;

import org.jspecify.annotations.NullMarked;
