/**
 * Keeps the tokens of boxes that cannot have certificates: shown once, kept as hashes that
 * Mosquitto reads, too, and known to be taken back within seconds.
 */
@NullMarked
package zhenzhi.collector.enrolment.token;

import org.jspecify.annotations.NullMarked;
