package zhenzhi.collector.training;

import zhenzhi.protocol.StationCode;

/** A keeper by name, at a site. */
public record Trainee(StationCode code, String person) {}
