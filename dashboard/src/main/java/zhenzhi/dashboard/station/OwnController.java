package zhenzhi.dashboard.station;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import java.sql.SQLException;
import java.util.Optional;
import java.util.OptionalLong;
import zhenzhi.collector.access.Role;
import zhenzhi.collector.diagnosis.dossier.DossierService;
import zhenzhi.collector.diary.AttendanceService;
import zhenzhi.collector.diary.DiaryService;
import zhenzhi.collector.flag.FlagFilter;
import zhenzhi.collector.flag.FlagService;
import zhenzhi.collector.flag.FlagState;
import zhenzhi.collector.refusal.Refusal;
import zhenzhi.collector.station.picture.StationService;
import zhenzhi.dashboard.attendance.PeopleView;
import zhenzhi.dashboard.attendance.PeopleViews;
import zhenzhi.dashboard.frame.Reader;
import zhenzhi.dashboard.frame.ReaderService;
import zhenzhi.dashboard.frame.Rendering;
import zhenzhi.dashboard.frame.Section;
import zhenzhi.dashboard.words.HelpConfig;
import zhenzhi.protocol.StationCode;

/** The keeper's own page. */
@Controller("/own")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(Role.Named.KEEPER)
class OwnController {
  /** Whoever has not said for a week how many took part has forgotten it. */
  private static final int DAYS_ASKED = 7;

  private static final FlagFilter UNANSWERED =
      new FlagFilter(
          Optional.empty(), OptionalLong.empty(), Optional.of(FlagState.OPEN), false, 0, 1);

  private final ReaderService readers;
  private final StationService stations;
  private final DiaryService diaries;
  private final AttendanceService attendance;
  private final FlagService flags;
  private final DossierService dossiers;
  private final HelpConfig help;

  OwnController(
      ReaderService readers,
      StationService stations,
      DiaryService diaries,
      AttendanceService attendance,
      FlagService flags,
      DossierService dossiers,
      HelpConfig help) {
    this.readers = readers;
    this.stations = stations;
    this.diaries = diaries;
    this.attendance = attendance;
    this.flags = flags;
    this.dossiers = dossiers;
    this.help = help;
  }

  @Get
  @Produces(MediaType.TEXT_HTML)
  HttpResponse<byte[]> own(Authentication who) throws SQLException {
    var reader = readers.of(who);
    var code =
        reader
            .account()
            .station()
            .orElseThrow(() -> new Refusal(Refusal.Kind.NOT_FOUND, "a keeper without a site"));
    var picture = stations.get(reader.scope(), code, reader.times().now());
    var view =
        StationViews.own(
            picture,
            people(reader, code),
            flags.list(reader.scope(), UNANSWERED),
            dossiers.ofSite(reader.scope(), code, reader.times().now()),
            help,
            reader.times());
    return Rendering.of("own", reader.page("本站", Section.OWN), view);
  }

  private Optional<PeopleView> people(Reader reader, StationCode code) throws SQLException {
    var scope = reader.scope();
    var today = reader.times().today();
    var days = diaries.days(scope, code, today.minusDays(DAYS_ASKED - 1), today);
    var asked = PeopleViews.asked(days, today);
    if (asked.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        PeopleViews.of(
            code.value(),
            asked.get(),
            "own",
            attendance.said(scope, code, asked.get()),
            attendance.usual(scope, code, today),
            reader.times()));
  }
}
