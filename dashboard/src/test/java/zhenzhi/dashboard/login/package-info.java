@NullMarked
package zhenzhi.dashboard.login;

import org.jspecify.annotations.NullMarked;
