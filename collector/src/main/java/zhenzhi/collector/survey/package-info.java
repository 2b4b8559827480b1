/**
 * 综合情况: the figures of a unit and of what lies below it, for a month, a quarter or a year.
 *
 * <p>Adds up what is known of each site ({@code fact}) and how tickets were handled; what nothing
 * is known of stays out of both numerators and denominators. Decides nothing about anybody.
 */
@NullMarked
package zhenzhi.collector.survey;

import org.jspecify.annotations.NullMarked;
