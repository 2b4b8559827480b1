/**
 * What logs of repair tickets and of orders come to, by the rules that the documents state. Must
 * not use a class of the service.
 */
@NullMarked
package zhenzhi.standalone.year.recount.work;

import org.jspecify.annotations.NullMarked;
