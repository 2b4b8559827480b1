package zhenzhi.agent.identity;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import zhenzhi.agent.identity.Office.Said;
import zhenzhi.protocol.StationCode;

/**
 * Asks the office for the box's certificate: the first with a code, the next with the one before.
 */
public final class Enrolment {
  private static final String REQUEST = "CERTIFICATE REQUEST";

  private final StationCode station;
  private final IdentityFile file;
  private final Office office;
  private final Optional<String> device;

  /**
   * @param device by which the office tells this box from another, if it has a name
   */
  public Enrolment(StationCode station, IdentityFile file, Office office, Optional<String> device) {
    this.station = station;
    this.file = file;
    this.office = office;
    this.device = device;
  }

  /** The first certificate, or one in the place of those that hold no longer. */
  public Answer enrol(String code) {
    try {
      var pair = file.next();
      var request = Pem.of(REQUEST, SigningRequest.of(station, pair));
      var said =
          office.post(
              "/api/v1/enrolment",
              named(Map.of("station", station.value(), "code", code, "request", request)));
      return kept(pair, said);
    } catch (IOException | GeneralSecurityException problem) {
      return new Answer.Away("机顶盒存不下密钥（" + problem + "）。请检查磁盘");
    }
  }

  /** The next certificate. */
  Answer renew() throws IOException, GeneralSecurityException {
    var current = file.read();
    var pair = file.next();
    var request = SigningRequest.of(station, pair);
    var said =
        office.post(
            "/api/v1/enrolment/renewal",
            named(
                Map.of(
                    "certificate", current.certificatePem(),
                    "request", Pem.of(REQUEST, request),
                    "signature", SigningRequest.renewal(current.key(), request))));
    return kept(pair, said);
  }

  private Map<String, String> named(Map<String, String> asked) {
    var all = new HashMap<>(asked);
    device.ifPresent(name -> all.put("device", name));
    return all;
  }

  private Answer kept(KeyPair pair, Said said) throws IOException, GeneralSecurityException {
    return switch (said) {
      case Said.Handed(var certificate, var root) -> {
        var identity = Identity.of(pair, station, certificate, root);
        file.keep(identity);
        yield new Answer.Enrolled(identity.until().toString());
      }
      case Said.No(var why) -> new Answer.Refused(why);
      case Said.Nothing(var why) -> new Answer.Away(why);
    };
  }
}
