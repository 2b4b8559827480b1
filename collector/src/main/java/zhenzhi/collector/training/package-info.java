/**
 * 培训: which keepers took part in what, who has read the guide, and who is to be trained again.
 *
 * <p>People are known by their names at a site: whoever takes over has not been trained by what the
 * one before took part in.
 */
@NullMarked
package zhenzhi.collector.training;

import org.jspecify.annotations.NullMarked;
