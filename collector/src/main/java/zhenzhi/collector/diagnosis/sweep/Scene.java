package zhenzhi.collector.diagnosis.sweep;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import zhenzhi.collector.diagnosis.chart.Archive;
import zhenzhi.collector.diagnosis.chart.Patient;
import zhenzhi.collector.diagnosis.incident.Incident;
import zhenzhi.collector.diagnosis.sky.Weather;
import zhenzhi.collector.workday.WorkCalendar;

/**
 * Everything that a sweep looks at.
 *
 * @param patients all sites at which something is or lately was out of order; others may be among
 *     them
 * @param areas to compare with, by path
 * @param incidents that are open
 * @param listening since when nothing can have been missed; absent while nobody listens
 */
public record Scene(
    Collection<Patient> patients,
    Map<String, Area> areas,
    List<Incident> incidents,
    Archive archive,
    Weather weather,
    WorkCalendar workdays,
    Optional<Instant> listening,
    Instant now) {}
