/**
 * What a demonstration begins with besides its boxes: an office that has trained keepers, looked at
 * sites, drawn the next ones, and books in which somebody wrote. Entered once, by the services that
 * the console uses, so that nothing stands there that a person could not have entered.
 */
@NullMarked
package zhenzhi.standalone.example;

import org.jspecify.annotations.NullMarked;
