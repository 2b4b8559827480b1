package zhenzhi.collector.enrolment;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import zhenzhi.collector.access.Account;
import zhenzhi.collector.database.DatabaseService;
import zhenzhi.collector.refusal.Refusal;
import zhenzhi.collector.refusal.Refusal.Kind;
import zhenzhi.collector.station.RegistryService;
import zhenzhi.protocol.StationCode;

/** Gives out codes. */
@Singleton
public class InviteService {
  private static final Logger LOG = LoggerFactory.getLogger(InviteService.class);

  private final DatabaseService database;
  private final RegistryService registry;
  private final DoorService door;
  private final InstantSource clock;

  InviteService(
      DatabaseService database, RegistryService registry, DoorService door, InstantSource clock) {
    this.database = database;
    this.registry = registry;
    this.door = door;
    this.clock = clock;
  }

  /** A code that was just drawn; nobody sees it again. */
  public record Code(String text, Instant until) {
    @Override
    public String toString() {
      return "a code until " + until;
    }
  }

  /** Whether codes are of any use here. */
  public boolean isSetUp() {
    return door.isSetUp();
  }

  /** A new code for the box of a site; one that was given out before is good no longer. */
  public Code invite(Account who, StationCode code) throws SQLException {
    door.requireSetUp();
    var station = registry.get(who.scope(), code);
    if (station.retiredAt().isPresent()) {
      throw new Refusal(Kind.CONFLICT, "station " + code + " is out of service");
    }
    var id = registry.idOf(who.scope(), code);
    var text = CodeFactory.draw();
    var salt = CodeFactory.salt();
    var now = clock.instant();
    var until = now.plus(door.codeLife());
    var fresh = new Invitation(0, salt, CodeFactory.hash(text, salt), until, 0, Optional.empty());
    try (var connection = database.connect()) {
      InvitationRepository.keep(connection, id, who.id(), now, fresh);
    }
    LOG.info("Account {} gave out a code for the box of \"{}\".", who.id(), code);
    return new Code(text, until);
  }
}
