/** The door: a form, plain words when it stays shut, and the way out. */
@NullMarked
package zhenzhi.dashboard.login;

import org.jspecify.annotations.NullMarked;
