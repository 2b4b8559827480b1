/** 操作记录: who did what, for whoever has to answer for it. */
@NullMarked
package zhenzhi.dashboard.audit;

import org.jspecify.annotations.NullMarked;
