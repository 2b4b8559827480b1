package zhenzhi.collector.ticket;

import java.util.Arrays;
import zhenzhi.collector.diagnosis.Finding;
import zhenzhi.collector.diagnosis.Subject;
import zhenzhi.collector.diagnosis.Treater;

/** What a person says is wrong, who need not know why. */
public enum Complaint {
  /** 没信号. */
  NO_SIGNAL(Finding.NO_SIGNAL),
  /** 开不了机. */
  NOT_STARTING(Finding.BOX_DEAD),
  /** 上不了网. */
  NO_NETWORK(Finding.LINE_DOWN),
  /** 放不了. */
  NOT_PLAYING(Finding.UNCLEAR),
  /** 其他. */
  OTHER(Finding.UNCLEAR);

  private final Finding presumed;

  Complaint(Finding presumed) {
    this.presumed = presumed;
  }

  /** What it is taken for until somebody has looked. */
  public Finding presumed() {
    return presumed;
  }

  /** Whether what is found explains the complaint. */
  public boolean fits(Finding found) {
    var subject = found.subject();
    return switch (this) {
      case NO_SIGNAL -> subject == Subject.RECEPTION;
      case NOT_STARTING ->
          subject == Subject.REACH || subject == Subject.BOX || subject == Subject.SYSTEM;
      case NO_NETWORK ->
          subject == Subject.REACH || subject == Subject.LINE || subject == Subject.BINDING;
      case NOT_PLAYING, OTHER -> subject != Subject.STUDY;
    };
  }

  /**
   * Whether it is about the ticket of {@code found} that stands there. What nobody can say any
   * better may be anything that is still out of order, but no reason to take up what has ended.
   */
  public boolean meets(Finding found, Stage stage) {
    return switch (this) {
      case NO_SIGNAL, NOT_STARTING, NO_NETWORK -> fits(found);
      case NOT_PLAYING, OTHER ->
          switch (stage) {
            case OPEN, DISPATCHED, ACCEPTED, ON_SITE, REPAIRED, SHELVED -> fits(found);
            case RECOVERED -> found.subject() == presumed.subject();
            case CLOSED, WITHDRAWN -> found == presumed;
          };
    };
  }

  /** Whether {@code found} explains what was {@code presumed} when it was reported. */
  public static boolean fits(Finding presumed, Finding found) {
    return Arrays.stream(values())
        .filter(complaint -> complaint.presumed == presumed)
        .findFirst()
        .map(complaint -> complaint.fits(found))
        .orElseGet(() -> found.subject() == presumed.subject());
  }

  /** Which of them somebody would choose who sees what was found. */
  public static Complaint of(Finding found) {
    return switch (found.subject()) {
      case RECEPTION -> NO_SIGNAL;
      case REACH, BOX -> NOT_STARTING;
      case LINE, BINDING -> NO_NETWORK;
      case SYSTEM -> NOT_PLAYING;
      case STUDY -> OTHER;
    };
  }

  /** Who is sent to a site that asks for help: somebody else than its own keeper. */
  public static Treater treater(Finding found) {
    return switch (found.treater()) {
      case NOBODY, KEEPER -> Treater.DISTRICT_REPAIR;
      case DISTRICT_REPAIR, TELECOM, SUBDISTRICT -> found.treater();
    };
  }
}
