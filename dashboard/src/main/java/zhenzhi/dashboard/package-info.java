/** The pages people see: one visual language, rendered on the server, in Chinese. */
@NullMarked
package zhenzhi.dashboard;

import org.jspecify.annotations.NullMarked;
