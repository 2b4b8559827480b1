package zhenzhi.dashboard.station;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.List;
import zhenzhi.collector.diagnosis.dossier.DossierService;
import zhenzhi.collector.station.picture.StationPicture;
import zhenzhi.dashboard.frame.Reader;
import zhenzhi.dashboard.words.Call;
import zhenzhi.dashboard.words.Calls;
import zhenzhi.dashboard.words.HelpConfig;
import zhenzhi.dashboard.words.Standing;

/** Says how a site is, and whom to ring about it. */
@Singleton
public class StandingService {
  private final DossierService dossiers;
  private final HelpConfig help;

  StandingService(DossierService dossiers, HelpConfig help) {
    this.dossiers = dossiers;
    this.help = help;
  }

  public Standing of(Reader reader, StationPicture picture) throws SQLException {
    var station = picture.station();
    return Standing.of(
        picture.situation(),
        station.access(),
        dossiers.ofSite(reader.scope(), station.code(), reader.times().now()),
        reader.times());
  }

  /** Whom the office rings; nobody while nothing is wrong. */
  List<Call> fromOffice(Standing standing, StationPicture picture) {
    return StationViews.calls(standing, picture, help);
  }

  /** Whom the keeper rings. */
  Call fromKeeper(Standing standing, StationPicture picture) {
    return Calls.fromKeeper(standing.sentence().helper(), picture.duties(), help);
  }
}
