package zhenzhi.collector.diagnosis.chart;

import java.util.Optional;
import zhenzhi.collector.diagnosis.symptom.Baseline;
import zhenzhi.collector.diagnosis.symptom.Recent;
import zhenzhi.collector.station.situation.StationFacts;

/**
 * A site that is looked at, with the last things known of it.
 *
 * @param chart as the sweep before left it
 */
public record Patient(
    Site site, StationFacts facts, Optional<Baseline> baseline, Recent recent, Chart chart) {}
