package zhenzhi.simulator.heard;

import java.time.Instant;
import zhenzhi.protocol.Sample;

/** A sample, when it was taken, and when it arrived. */
public record Taken<S extends Sample>(Instant at, Instant arrived, S sample) {}
