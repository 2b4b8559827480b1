package zhenzhi.standalone.year.recount.raw;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What people are, were and said at each site: duties, trainings, attendance, feedback. */
public final class People {
  private static final LocalDate NEVER = LocalDate.MAX;

  private final Map<Long, List<Duty>> duties = new HashMap<>();
  private final Map<Long, Map<String, LocalDate>> trained = new HashMap<>();
  private final Map<Long, Map<LocalDate, Integer>> attendance = new HashMap<>();
  private final Map<Long, List<LocalDate>> feedback = new HashMap<>();

  private People() {}

  /** {@code until}: the first day on which they did not hold it. */
  private record Duty(String role, String person, LocalDate since, LocalDate until) {
    boolean covers(LocalDate day) {
      return !since.isAfter(day) && until.isAfter(day);
    }
  }

  public static People of(Query query) throws SQLException {
    var people = new People();
    query.each(
        "SELECT station_id, role, person, since, until FROM duty",
        row ->
            people
                .duties
                .computeIfAbsent(row.getLong(1), _ -> new ArrayList<>())
                .add(
                    new Duty(
                        row.getString(2), row.getString(3), Query.day(row, 4), Query.day(row, 5))));
    query.each(
        """
        SELECT station_id, person, day
        FROM training_person
        JOIN training ON training.id = training_id
        WHERE withdrawn_at IS NULL
        ORDER BY day
        """,
        row ->
            people
                .trained
                .computeIfAbsent(row.getLong(1), _ -> new HashMap<>())
                .put(row.getString(2), Query.day(row, 3)));
    query.each(
        "SELECT station_id, day, people FROM attendance ORDER BY said_at",
        row ->
            people
                .attendance
                .computeIfAbsent(row.getLong(1), _ -> new HashMap<>())
                .put(Query.day(row, 2), row.getInt(3)));
    query.each(
        """
        SELECT station_id, day
        FROM book_entry
        WHERE book = 'feedback'
          AND (SELECT move FROM book_word WHERE entry_id = id AND move IN ('WITHDRAWN', 'RESTORED') ORDER BY nth DESC LIMIT 1)
            IS DISTINCT FROM 'WITHDRAWN'
        """,
        row ->
            people
                .feedback
                .computeIfAbsent(row.getLong(1), _ -> new ArrayList<>())
                .add(Query.day(row, 2)));
    return people;
  }

  private Stream<Duty> keepers(RawSite site, LocalDate day) {
    return duties.getOrDefault(site.id(), List.of()).stream()
        .filter(duty -> duty.role().startsWith("KEEPER") && duty.covers(day));
  }

  /** Who held a duty on a day; empty when nobody did. */
  public String holder(RawSite site, String role, LocalDate day) {
    return duties.getOrDefault(site.id(), List.of()).stream()
        .filter(duty -> duty.role().equals(role) && duty.covers(day))
        .map(Duty::person)
        .findFirst()
        .orElse("");
  }

  /** Whether anybody was ever entered who keeps it. */
  public boolean isKept(RawSite site) {
    return duties.getOrDefault(site.id(), List.of()).stream()
        .anyMatch(duty -> duty.role().startsWith("KEEPER"));
  }

  public boolean hasBoth(RawSite site, LocalDate day) {
    return keepers(site, day).map(Duty::role).distinct().count() == 2;
  }

  /** Since when it has had nobody on the day; {@link LocalDate#MAX} when somebody is there. */
  public LocalDate unattendedSince(RawSite site, LocalDate day, LocalDate registered) {
    if (site.retired() != Long.MAX_VALUE || keepers(site, day).findAny().isPresent()) {
      return NEVER;
    }
    return duties.getOrDefault(site.id(), List.of()).stream()
        .filter(duty -> duty.role().startsWith("KEEPER") && !duty.until().isAfter(day))
        .map(Duty::until)
        .max(LocalDate::compareTo)
        .orElse(registered);
  }

  public long keepersOn(RawSite site, LocalDate day) {
    return keepers(site, day).count();
  }

  /** Of them, whose last training is less than a year ago. */
  public long trainedOn(RawSite site, LocalDate day) {
    var days = trained.getOrDefault(site.id(), Map.of());
    return keepers(site, day)
        .map(duty -> days.getOrDefault(duty.person(), LocalDate.MIN))
        .filter(trained -> trained.plusYears(1).isAfter(day))
        .count();
  }

  public Optional<Integer> attendance(RawSite site, LocalDate day) {
    return Optional.ofNullable(attendance.getOrDefault(site.id(), Map.of()).get(day));
  }

  public long feedback(RawSite site, LocalDate first, LocalDate last) {
    return feedback.getOrDefault(site.id(), List.of()).stream()
        .filter(day -> !day.isBefore(first) && !day.isAfter(last))
        .count();
  }
}
