/** 一册三簿: the books of a site to read and to write in, and how those of many sites stand. */
@NullMarked
package zhenzhi.dashboard.book;

import org.jspecify.annotations.NullMarked;
