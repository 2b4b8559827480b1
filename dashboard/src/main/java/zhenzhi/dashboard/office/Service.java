package zhenzhi.dashboard.office;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import zhenzhi.collector.diagnosis.weather.WeatherState;
import zhenzhi.db.Schema;

/**
 * What is known of the service's own parts.
 *
 * @param schema absent while the database has not been reached
 * @param linkUp 1 while the broker is connected; absent where this process does not take reports in
 * @param waiting messages received and not yet stored; absent likewise
 * @param waitingSeconds how long the oldest of them has waited
 * @param heardAt when anything last came from any site
 * @param holidays the year whose public holidays have to be added; 0 while none is missing
 * @param weather the feeds of rain and lightning; none where none is configured
 */
record Service(
    Optional<Schema> schema,
    OptionalDouble linkUp,
    OptionalDouble waiting,
    OptionalDouble waitingSeconds,
    Optional<Instant> heardAt,
    String version,
    OptionalDouble holidays,
    List<WeatherState> weather) {}
