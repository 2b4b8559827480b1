/**
 * A broker inside this process: Apache Artemis for MQTT alone, on loopback, with a durable journal
 * and a guard that stands before it. For a district on one machine and for tests; elsewhere any
 * broker for MQTT 5 will do.
 */
@NullMarked
package zhenzhi.broker;

import org.jspecify.annotations.NullMarked;
