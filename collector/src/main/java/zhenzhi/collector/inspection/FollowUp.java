package zhenzhi.collector.inspection;

import java.util.Arrays;
import java.util.Optional;
import zhenzhi.collector.ticket.Complaint;

/** What becomes of something that is not as it should be. */
public sealed interface FollowUp {
  /** 只记录: it is told on the spot. */
  record Note() implements FollowUp {}

  /** 需整改: the site puts it right until a day. */
  record Rectify() implements FollowUp {}

  /** 开工单: somebody has to come and repair. */
  record Ticket(Complaint complaint) implements FollowUp {}

  /** As it is stored and written in a sheet, such as {@code TICKET NO_SIGNAL}. */
  default String code() {
    return switch (this) {
      case Note _ -> "NOTE";
      case Rectify _ -> "RECTIFY";
      case Ticket(var complaint) -> "TICKET " + complaint;
    };
  }

  /** The reverse of {@link #code}; absent where it is none. */
  static Optional<FollowUp> of(String code) {
    return switch (code) {
      case "NOTE" -> Optional.of(new Note());
      case "RECTIFY" -> Optional.of(new Rectify());
      default ->
          Arrays.stream(Complaint.values())
              .<FollowUp>map(Ticket::new)
              .filter(ticket -> ticket.code().equals(code))
              .findFirst();
    };
  }
}
