@NullMarked
package zhenzhi.dashboard.people;

import org.jspecify.annotations.NullMarked;
