/** What the embedded broker promises, and the traps of Artemis that it must keep clear of. */
@NullMarked
package zhenzhi.broker;

import org.jspecify.annotations.NullMarked;
