package zhenzhi.simulator.heard;

import java.time.Instant;
import zhenzhi.protocol.Event;

/** An event, when it happened, and when it arrived. */
public record Happened(Instant at, Instant arrived, Event event) {}
