/**
 * Whether what people wrote fits what the box told. A hint asks somebody to look again; it blocks
 * nothing, and silence of a box contradicts nobody.
 */
@NullMarked
package zhenzhi.collector.book.check;

import org.jspecify.annotations.NullMarked;
