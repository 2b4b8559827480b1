/** The page 学时 of a site: its days as a calendar, one of them from midnight to midnight. */
@NullMarked
package zhenzhi.dashboard.study;

import org.jspecify.annotations.NullMarked;
