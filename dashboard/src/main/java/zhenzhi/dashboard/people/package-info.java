/** 账号: who may log in, and the slips with one-time passwords. */
@NullMarked
package zhenzhi.dashboard.people;

import org.jspecify.annotations.NullMarked;
