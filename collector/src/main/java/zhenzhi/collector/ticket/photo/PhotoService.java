package zhenzhi.collector.ticket.photo;

import static zhenzhi.collector.refusal.Refusal.Kind.NOT_FOUND;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import zhenzhi.collector.database.DatabaseService;
import zhenzhi.collector.refusal.Refusal;
import zhenzhi.collector.station.Scope;
import zhenzhi.collector.ticket.desk.TicketService;
import zhenzhi.collector.ticket.photo.JpegPhoto.Picture;
import zhenzhi.collector.ticket.photo.JpegPhoto.Useless;

/** Keeps the photos of tickets. */
@Singleton
public class PhotoService {
  /** Before, after, the type plate, and some to spare. */
  public static final int MOST = 6;

  private final DatabaseService database;
  private final TicketService tickets;
  private final ReentrantLock oneAtATime = new ReentrantLock();

  PhotoService(DatabaseService database, TicketService tickets) {
    this.database = database;
    this.tickets = tickets;
  }

  /** What became of a file that was sent. */
  public enum Added {
    KEPT,
    EMPTY,
    /** More than 8 MB. */
    TOO_LARGE,
    /** Neither JPEG nor PNG, or a damaged one. */
    NO_PICTURE,
    /** More than 25 million. */
    TOO_MANY_PIXELS,
    /** The ticket has {@link #MOST} already. */
    TOO_MANY,
    /** It has sites outside the scope, too: whoever may not move it takes no room in it either. */
    REACHES_FURTHER,
    /** The ticket is closed or withdrawn. */
    ENDED
  }

  /** Of a ticket within {@code scope}. */
  public List<Photo> list(Scope scope, long ticket, Instant now) throws SQLException {
    tickets.get(scope, ticket, now);
    try (var connection = database.connect()) {
      return PhotoRepository.list(connection, ticket);
    }
  }

  /** The picture itself. */
  public byte[] jpeg(Scope scope, long ticket, long photo, Instant now) throws SQLException {
    tickets.get(scope, ticket, now);
    try (var connection = database.connect()) {
      return PhotoRepository.jpeg(connection, ticket, photo).orElseThrow(() -> none(photo));
    }
  }

  /** Of a ticket that whoever adds it may move. */
  public Added add(Scope scope, long ticket, byte[] file, long account, Instant now)
      throws SQLException {
    var known = tickets.get(scope, ticket, now);
    if (!known.takesMore()) {
      return known.isWithin() ? Added.ENDED : Added.REACHES_FURTHER;
    }
    return switch (developed(file)) {
      case Useless.EMPTY -> Added.EMPTY;
      case Useless.TOO_LARGE -> Added.TOO_LARGE;
      case Useless.NO_PICTURE -> Added.NO_PICTURE;
      case Useless.TOO_MANY_PIXELS -> Added.TOO_MANY_PIXELS;
      case Picture(var jpeg) -> keep(ticket, jpeg, account, now);
    };
  }

  /** One at a time: each may need 75 MB while it is being made smaller. */
  private JpegPhoto developed(byte[] file) {
    oneAtATime.lock();
    try {
      return JpegPhoto.of(file);
    } finally {
      oneAtATime.unlock();
    }
  }

  private Added keep(long ticket, byte[] jpeg, long account, Instant now) throws SQLException {
    return database.inTransaction(connection -> {
      PhotoRepository.lock(connection, ticket);
      if (PhotoRepository.list(connection, ticket).size() >= MOST) {
        return Added.TOO_MANY;
      }
      PhotoRepository.add(connection, ticket, jpeg, account, now);
      return Added.KEPT;
    });
  }

  /** Takes back one's own. */
  public void remove(Scope scope, long ticket, long photo, long account, Instant now)
      throws SQLException {
    tickets.get(scope, ticket, now);
    database.inTransaction(connection -> {
      if (!PhotoRepository.remove(connection, ticket, photo, account)) {
        throw none(photo);
      }
      return true;
    });
  }

  private static Refusal none(long photo) {
    return new Refusal(NOT_FOUND, "no photo " + photo);
  }
}
