package zhenzhi.agent.probe;

import zhenzhi.protocol.Sample.Band;
import zhenzhi.protocol.Sample.DeliverySystem;

/**
 * The tuner that a reception probe looks at; its tools do not tell all of this themselves.
 *
 * @param receiver 1 to 32 characters
 */
public record Tuner(String receiver, DeliverySystem system, Band band) {}
