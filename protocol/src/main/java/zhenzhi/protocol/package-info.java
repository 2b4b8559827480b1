/**
 * What travels between a site's box and the collector: the messages of version 1, their limits, and
 * one JSON codec.
 *
 * <p>Depends on nothing of ours. {@code asyncapi.yaml} says the same in a form that needs no Java.
 */
@NullMarked
package zhenzhi.protocol;

import org.jspecify.annotations.NullMarked;
