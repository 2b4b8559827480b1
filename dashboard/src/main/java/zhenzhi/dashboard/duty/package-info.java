/** 值班表: who repairs where on which days, and who is away. */
@NullMarked
package zhenzhi.dashboard.duty;

import org.jspecify.annotations.NullMarked;
