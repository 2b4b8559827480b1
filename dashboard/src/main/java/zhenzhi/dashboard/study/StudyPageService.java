package zhenzhi.dashboard.study;

import static java.util.stream.Collectors.joining;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Year;
import zhenzhi.collector.diary.Diary;
import zhenzhi.collector.diary.DiaryService;
import zhenzhi.collector.station.OrgUnit;
import zhenzhi.collector.station.RegistryService;
import zhenzhi.dashboard.frame.Form;
import zhenzhi.dashboard.frame.Reader;
import zhenzhi.dashboard.frame.Rendering;
import zhenzhi.dashboard.frame.Section;
import zhenzhi.protocol.StationCode;

/** Brings together what the page shows. */
@Singleton
class StudyPageService {
  private final RegistryService registry;
  private final DiaryService diaries;
  private final StudyDayService days;
  private final DecidedService decisions;

  StudyPageService(
      RegistryService registry,
      DiaryService diaries,
      StudyDayService days,
      DecidedService decisions) {
    this.registry = registry;
    this.diaries = diaries;
    this.days = days;
    this.decisions = decisions;
  }

  Diary diary(Reader reader, StationCode code, Year year) throws SQLException {
    return diaries.diary(reader.scope(), code, year);
  }

  StudyViews.Site site(Reader reader, StationCode code) {
    var station = registry.get(reader.scope(), code);
    return new StudyViews.Site(
        code.value(),
        station.name(),
        registry.above(reader.scope(), station).stream()
            .map(OrgUnit::name)
            .collect(joining(" · ")));
  }

  /** The page, with a form that was sent and what is wrong with it. */
  HttpResponse<byte[]> page(
      HttpStatus status,
      Reader reader,
      StationCode code,
      StudyQuery query,
      Form entered,
      String problem)
      throws SQLException {
    var times = reader.times();
    var diary = diary(reader, code, Year.of(query.month().getYear()));
    var chosen = StudyViews.chosen(query, diary, times.today());
    var view =
        StudyViews.of(
            site(reader, code),
            diary,
            chosen,
            days.chosen(reader, code, diary.day(chosen)),
            decisions.view(reader, code, chosen, entered, problem),
            days.people(reader, code, chosen),
            times);
    return Rendering.of(
        status,
        "study",
        reader.page("学时 · " + view.name(), Section.home(reader.account().role())),
        view);
  }
}
