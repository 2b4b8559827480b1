/** Tests of the contract, and what other modules' tests borrow from them. */
@NullMarked
package zhenzhi.protocol;

import org.jspecify.annotations.NullMarked;
