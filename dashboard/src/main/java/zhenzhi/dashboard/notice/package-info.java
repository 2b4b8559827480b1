/** 通知: who was told what, and the office's book of ways and contacts. */
@NullMarked
package zhenzhi.dashboard.notice;

import org.jspecify.annotations.NullMarked;
