package zhenzhi.collector.ticket;

import java.time.Instant;
import zhenzhi.collector.refusal.Refusal;
import zhenzhi.collector.ticket.Move.Wait;

/** Why a ticket is not moved as somebody wants it to be. */
public sealed interface Obstacle extends Refusal.Reason {

  /** Not from where it stands. */
  record Stands(Stage stage) implements Obstacle {
    @Override
    public String why() {
      return "it is " + stage;
    }
  }

  record Waits(Wait cause) implements Obstacle {
    @Override
    public String why() {
      return "it waits for " + cause;
    }
  }

  record WaitsForNothing() implements Obstacle {
    @Override
    public String why() {
      return "it waits for nothing";
    }
  }

  record NotOverdue() implements Obstacle {
    @Override
    public String why() {
      return "it is not overdue";
    }
  }

  /** The ladder is climbed step by step. */
  record OtherLevel(int next) implements Obstacle {
    @Override
    public String why() {
      return "the next level is " + next;
    }
  }

  record AskedAlready(Instant until) implements Obstacle {
    @Override
    public String why() {
      return "an extension until " + until + " is asked for already";
    }
  }

  /** An extension is asked for before. */
  record Overdue() implements Obstacle {
    @Override
    public String why() {
      return "it is overdue: an extension is asked for before";
    }
  }

  record NoExtension(Instant until, Instant due) implements Obstacle {
    @Override
    public String why() {
      return until + " is no extension of " + due;
    }
  }

  /** What takes longer is shelved. */
  record TooFar(Instant until, Instant latest) implements Obstacle {
    @Override
    public String why() {
      return until + " is after " + latest;
    }
  }

  record NothingAsked() implements Obstacle {
    @Override
    public String why() {
      return "no extension is asked for";
    }
  }

  /** Since whoever moves it has looked. */
  record MovedMeanwhile() implements Obstacle {
    @Override
    public String why() {
      return "somebody has moved the ticket";
    }
  }

  /** Whoever it is to be sent to. */
  record RepairsNothingThere(long account) implements Obstacle {
    @Override
    public String why() {
      return "account " + account + " repairs nothing there";
    }
  }

  /** Another one has it. */
  record HeldBy(long account) implements Obstacle {
    @Override
    public String why() {
      return "account " + account + " has it";
    }
  }

  /** Sites of other units are in it, too. */
  record ReachesFurther() implements Obstacle {
    @Override
    public String why() {
      return "it reaches further than the scope";
    }
  }

  /** The box will tell, and no person's word is asked for. */
  record ProvesItself() implements Obstacle {
    @Override
    public String why() {
      return "the box itself will tell";
    }
  }

  /** Nobody vouches for what others have reported. */
  record ReportedByAnother() implements Obstacle {
    @Override
    public String why() {
      return "somebody else has reported it";
    }
  }
}
