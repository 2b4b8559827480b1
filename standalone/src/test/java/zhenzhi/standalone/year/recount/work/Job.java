package zhenzhi.standalone.year.recount.work;

import java.time.Duration;
import zhenzhi.standalone.year.recount.raw.Workdays;

/** How a repair ticket stands after the lines of its log so far. */
public final class Job {
  private static final long QUICK = Duration.ofHours(9).toMillis();
  private static final long PARTS = Duration.ofHours(27).toMillis();
  private static final long NEVER = Long.MAX_VALUE;

  private final Workdays workdays;
  private long station;
  private String path = "";
  private long opened;
  private String finding = "";
  private String unit = "";
  private long technician;
  private String stage = "";
  private String treatment = "";

  /** While it runs, when the time is over; while it stands still, what is left of it. */
  private Time time = new Time.Runs(NEVER);

  private long wish = NEVER;
  private boolean isExtended;
  private boolean wasLate;
  private long accepted = NEVER;
  private long inOrder = NEVER;

  Job(Workdays workdays) {
    this.workdays = workdays;
  }

  /**
   * A line of a log; an account or a site of 0 is none, a time of {@link Long#MAX_VALUE} neither.
   */
  public record Line(
      long station,
      String path,
      long at,
      String move,
      String finding,
      String unit,
      long technician,
      long account,
      long until,
      String words) {}

  private sealed interface Time {
    record Runs(long due) implements Time {}

    record Stands(long left) implements Time {}

    record Done(boolean inTime) implements Time {}
  }

  public void take(Line line) {
    var before = stage;
    var wasOver = isOver(line.at());
    move(line);
    if (isTreated(stage) && (before.equals("RECOVERED") || before.equals("CLOSED"))) {
      wasLate |= wasOver;
    }
    if (isTreated(stage) || stage.equals("WITHDRAWN")) {
      inOrder = NEVER;
    } else if (isGood(stage) && !isGood(before)) {
      inOrder = line.at();
    }
  }

  private static boolean isGood(String stage) {
    return stage.equals("REPAIRED") || stage.equals("RECOVERED") || stage.equals("CLOSED");
  }

  private static boolean isTreated(String stage) {
    return !isGood(stage) && !stage.equals("SHELVED") && !stage.equals("WITHDRAWN");
  }

  private void move(Line line) {
    var at = line.at();
    switch (line.move()) {
      case "OPENED" -> {
        station = line.station();
        path = line.path();
        opened = at;
        finding = line.finding();
        unit = Kinds.unit(line.unit());
        stage = "OPEN";
        time = new Time.Runs(workdays.after(at, limit(finding)));
      }
      case "FOUND" -> found(line.finding());
      case "DISPATCHED" -> {
        stage = "DISPATCHED";
        unit = Kinds.unit(line.unit());
        technician = line.technician();
      }
      case "ACCEPTED" -> {
        stage = "ACCEPTED";
        technician = line.account();
        accepted = Math.min(accepted, at);
      }
      case "ARRIVED" -> {
        stage = "ON_SITE";
        accepted = Math.min(accepted, at);
      }
      case "PAUSED" -> stand(at);
      case "RESUMED" -> run(at);
      case "REPAIRED" -> repaired(line);
      case "RECOVERED" -> {
        if (stage.equals("REPAIRED")) {
          end("CLOSED", at);
        } else {
          stage = "RECOVERED";
          stand(at);
        }
      }
      case "DISPROVED" -> notRepaired(at);
      case "RELAPSED" -> again(at);
      case "DENIED" -> {
        if (stage.equals("REPAIRED")) {
          notRepaired(at);
        } else {
          again(at);
        }
      }
      case "CLOSED" -> end("CLOSED", at);
      case "RETURNED" -> {
        stage = "OPEN";
        technician = 0;
      }
      case "SHELVED" -> {
        stage = "SHELVED";
        wish = NEVER;
        stand(at);
      }
      case "TAKEN_UP" -> {
        stage = "OPEN";
        run(at);
      }
      case "WITHDRAWN" -> end("WITHDRAWN", at);
      case "EXTENSION_ASKED" -> wish = line.until();
      case "EXTENSION_GRANTED" -> extend(at);
      case "EXTENSION_REFUSED" -> wish = NEVER;
      default -> {} // says nothing of stage or time
    }
  }

  private static long limit(String finding) {
    return Kinds.mayNeedParts(finding) ? PARTS : QUICK;
  }

  /** What turns out to take longer gets the difference. */
  private void found(String other) {
    unit = stage.equals("OPEN") ? Kinds.sent(other) : unit;
    var more = limit(other) - limit(finding);
    if (more > 0) {
      time =
          switch (time) {
            case Time.Runs(var due) -> new Time.Runs(workdays.after(due, more));
            case Time.Stands(var left) -> new Time.Stands(Math.max(left, 0) + more);
            case Time.Done done -> done;
          };
    }
    finding = other;
  }

  private void repaired(Line line) {
    technician = technician == 0 ? line.account() : technician;
    accepted = Math.min(accepted, line.at());
    treatment = line.words();
    if (stage.equals("RECOVERED")) {
      end("CLOSED", line.at());
    } else {
      stage = "REPAIRED";
      stand(line.at());
    }
  }

  private void notRepaired(long at) {
    stage = "ON_SITE";
    run(at);
  }

  private void again(long at) {
    stage = "OPEN";
    time = new Time.Runs(workdays.after(at, limit(finding)));
  }

  private void end(String last, long at) {
    time = time instanceof Time.Done ? time : new Time.Done(!isOver(at));
    stage = last;
  }

  private void stand(long at) {
    if (time instanceof Time.Runs(var due)) {
      time = new Time.Stands(at > due ? -1 : workdays.between(at, due));
    }
  }

  private void run(long at) {
    if (time instanceof Time.Stands(var left)) {
      time = new Time.Runs(left < 0 ? at : workdays.after(at, left));
    }
  }

  private void extend(long at) {
    time =
        switch (time) {
          case Time.Runs(var due) -> new Time.Runs(Math.max(due, wish));
          case Time.Stands(var left) -> new Time.Stands(Math.max(left, workdays.between(at, wish)));
          case Time.Done done -> done;
        };
    wish = NEVER;
    isExtended = true;
  }

  private boolean isOver(long at) {
    return switch (time) {
      case Time.Runs(var due) -> at > due;
      case Time.Stands(var left) -> left < 0;
      case Time.Done(var inTime) -> !inTime;
    };
  }

  public String outcome(long now) {
    var isLate = wasLate || isOver(now);
    return switch (stage) {
      case "WITHDRAWN" -> "撤销";
      case "CLOSED" -> isLate ? "超时" : isExtended ? "延期" : "办结";
      case "SHELVED" -> isLate ? "超时" : "挂账";
      default -> isLate ? "超时" : "在办";
    };
  }

  /** 0 for what befell several sites. */
  public long station() {
    return station;
  }

  public String path() {
    return path;
  }

  public long opened() {
    return opened;
  }

  public String finding() {
    return finding;
  }

  public String unit() {
    return unit;
  }

  /** The account's number; 0 while nobody has it. */
  public long technician() {
    return technician;
  }

  public boolean isWithdrawn() {
    return stage.equals("WITHDRAWN");
  }

  public String treatment() {
    return treatment;
  }

  /** When somebody first took it on; {@link Long#MAX_VALUE} while nobody has. */
  public long accepted() {
    return accepted;
  }

  /** Since when it has been in order; {@link Long#MAX_VALUE} while it is not. */
  public long inOrder() {
    return inOrder;
  }
}
