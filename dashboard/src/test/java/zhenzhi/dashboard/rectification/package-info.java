/** Orders, ready for their templates, and the forms. */
@NullMarked
package zhenzhi.dashboard.rectification;

import org.jspecify.annotations.NullMarked;
