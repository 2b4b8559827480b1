package zhenzhi.dashboard.box;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import zhenzhi.collector.enrolment.certificate.RevocationService;
import zhenzhi.collector.station.RegistryService;
import zhenzhi.collector.station.Station;
import zhenzhi.dashboard.box.BoxViews.Tried;
import zhenzhi.dashboard.frame.Reader;
import zhenzhi.dashboard.frame.Rendering;
import zhenzhi.dashboard.frame.Section;
import zhenzhi.protocol.StationCode;

/** The page of a site's box, with whatever somebody tried on it. */
@Singleton
class BoxPageService {
  private final RegistryService registry;
  private final RevocationService revocations;

  BoxPageService(RegistryService registry, RevocationService revocations) {
    this.registry = registry;
    this.revocations = revocations;
  }

  /** The site, if it is the reader's. */
  Station site(Reader reader, StationCode code) {
    return registry.get(reader.scope(), code);
  }

  HttpResponse<byte[]> refused(
      Reader reader, StationCode code, HttpStatus status, String reason, String problem)
      throws SQLException {
    return page(status, reader, code, Tried.refused(reason, problem));
  }

  HttpResponse<byte[]> page(HttpStatus status, Reader reader, StationCode code, Tried tried)
      throws SQLException {
    var site = site(reader, code);
    var box = revocations.box(reader.scope(), code);
    var view = BoxViews.of(box, site.retiredAt().isEmpty(), tried, reader.times());
    var page = reader.page(site.name(), Section.home(reader.account().role()));
    return Rendering.of(status, "stationbox", page, view);
  }
}
