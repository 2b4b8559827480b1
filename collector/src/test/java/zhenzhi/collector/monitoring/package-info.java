/**
 * Holds what Prometheus and Grafana ask for to what the service tells. Reads their files as they
 * are delivered, and changes nothing.
 */
@NullMarked
package zhenzhi.collector.monitoring;

import org.jspecify.annotations.NullMarked;
