/** What is forgotten, and what is not. */
@NullMarked
package zhenzhi.collector.privacy;

import org.jspecify.annotations.NullMarked;
