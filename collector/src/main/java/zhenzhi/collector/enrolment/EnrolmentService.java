package zhenzhi.collector.enrolment;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import zhenzhi.collector.database.DatabaseService;
import zhenzhi.collector.enrolment.Admission.Admitted;
import zhenzhi.collector.enrolment.Admission.Refused;
import zhenzhi.collector.enrolment.Admission.UsedBefore;
import zhenzhi.collector.enrolment.Admission.Why;
import zhenzhi.collector.enrolment.EnrolmentMetrics.Upon;
import zhenzhi.collector.enrolment.authority.AuthorityService;
import zhenzhi.collector.enrolment.authority.AuthorityService.Request;
import zhenzhi.collector.enrolment.certificate.BoxCertificate;
import zhenzhi.collector.enrolment.certificate.LedgerService;
import zhenzhi.collector.enrolment.certificate.Next;
import zhenzhi.collector.enrolment.trace.Caller;
import zhenzhi.collector.enrolment.trace.TraceRepository;
import zhenzhi.protocol.StationCode;

/** Lets a box have a certificate: the first upon a code, the next upon the one before. */
@Singleton
class EnrolmentService {
  private static final Logger LOG = LoggerFactory.getLogger(EnrolmentService.class);

  private final DatabaseService database;
  private final LedgerService ledger;
  private final DoorService door;
  private final InstantSource clock;

  EnrolmentService(
      DatabaseService database, LedgerService ledger, DoorService door, InstantSource clock) {
    this.database = database;
    this.ledger = ledger;
    this.door = door;
    this.clock = clock;
  }

  /**
   * The first certificate of a box. What the site had before holds no longer: it has one box.
   *
   * @param from who asks, which is remembered
   */
  BoxCertificate enrol(StationCode station, String typed, Request request, Caller from)
      throws SQLException {
    var now = clock.instant();
    door.begin(from.address(), now);
    var answer =
        database.inTransaction(connection -> {
          var newest = InvitationRepository.newest(connection, station);
          var matches = newest.filter(code -> isCode(typed, code)).isPresent();
          var admission = Admission.of(newest, matches, door.guesses(), now);
          if (admission instanceof Admitted) {
            TraceRepository.keep(connection, from.seen(station, now));
          }
          return answer(connection, station, request, admission, newest, now);
        });
    return switch (answer) {
      case Answer.Given(var certificate) -> {
        door.opened(from.address(), Upon.CODE);
        LOG.info(
            "The box of \"{}\" has certificate {}, asked for from {}.",
            station,
            certificate.serial(),
            from.address());
        yield certificate;
      }
      case Answer.No(var why) ->
          throw door.refuse(why, "station '" + station + "'", from.address());
    };
  }

  /** What came of it, once it is kept. */
  private sealed interface Answer {
    record Given(BoxCertificate certificate) implements Answer {}

    record No(Why why) implements Answer {}
  }

  private Answer answer(
      Connection connection,
      StationCode station,
      Request request,
      Admission admission,
      Optional<Invitation> newest,
      Instant now)
      throws SQLException {
    return switch (admission) {
      case Admitted(var code) -> {
        InvitationRepository.used(connection, code, now);
        yield new Answer.Given(ledger.first(connection, station, request, code, now));
      }
      case UsedBefore(var code) ->
          ledger
              .again(connection, code, request)
              .<Answer>map(Answer.Given::new)
              .orElse(new Answer.No(Why.USED));
      case Refused(var why) -> {
        if (newest.isPresent()) {
          InvitationRepository.wrong(connection, newest.get().id());
        }
        yield new Answer.No(why);
      }
    };
  }

  /**
   * The next certificate of a box that has one. The one before holds until its end: a box that
   * loses its power now still has it.
   *
   * @param signature see {@link AuthorityService#renewing}
   */
  BoxCertificate renew(String certificate, Request request, String signature, Caller from)
      throws SQLException {
    var serial = door.renewing(certificate, request, signature, from.address());
    var now = clock.instant();
    var next = ledger.next(serial, request, now);
    return switch (next) {
      case Next.Given(var issued) -> {
        try (var connection = database.connect()) {
          TraceRepository.keep(connection, from.seen(issued.station(), now));
        }
        door.opened(from.address(), Upon.RENEWAL);
        yield issued;
      }
      case Next.Gone _ -> throw door.refuse(Why.FORGED, "certificate " + serial, from.address());
      case Next.Early _ -> throw door.refuse(Why.EARLY, "certificate " + serial, from.address());
      case Next.Doubled _ ->
          throw door.refuse(Why.DOUBLED, "certificate " + serial, from.address());
    };
  }

  private static boolean isCode(String typed, Invitation code) {
    return CodeFactory.isSame(CodeFactory.hash(typed, code.salt()), code.hash());
  }
}
