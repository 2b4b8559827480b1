/** Page 导入: files in, what they would do before they do it, and what was imported. */
@NullMarked
package zhenzhi.dashboard.imports;

import org.jspecify.annotations.NullMarked;
