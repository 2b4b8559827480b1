/**
 * Fetches tables of facts and events, and knows time: stretches of it, days of sites, working
 * hours. Decides nothing about anybody, and must not use a class of the service.
 */
@NullMarked
package zhenzhi.standalone.year.recount.raw;

import org.jspecify.annotations.NullMarked;
