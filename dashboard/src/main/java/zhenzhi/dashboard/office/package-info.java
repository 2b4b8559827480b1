/** What the office sees of the machinery: messages set aside, and how the service itself is. */
@NullMarked
package zhenzhi.dashboard.office;

import org.jspecify.annotations.NullMarked;
