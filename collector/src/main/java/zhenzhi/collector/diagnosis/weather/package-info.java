/**
 * Brings what somebody tells of rain and lightning: a file or a service, looked at again and again.
 * Nobody has to tell: without it the rules go by the neighbours.
 */
@NullMarked
package zhenzhi.collector.diagnosis.weather;

import org.jspecify.annotations.NullMarked;
