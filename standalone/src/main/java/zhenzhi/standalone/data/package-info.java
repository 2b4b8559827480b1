/**
 * The folder in which everything lies that must survive a restart: who may use it, its secrets, and
 * how it is emptied.
 */
@NullMarked
package zhenzhi.standalone.data;

import org.jspecify.annotations.NullMarked;
