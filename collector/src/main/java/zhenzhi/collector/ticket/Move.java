package zhenzhi.collector.ticket;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import zhenzhi.collector.diagnosis.Finding;
import zhenzhi.collector.diagnosis.NaturalCause;
import zhenzhi.collector.diagnosis.Treater;

/** Something that happens to a ticket. */
public sealed interface Move {

  /**
   * 开单: a cause is known that somebody has to treat.
   *
   * @param words of whoever reported it; empty where the diagnosis says all
   */
  record Opened(Source source, Finding finding, Treater unit, String words) implements Move {}

  /** Somebody reports what the ticket is about already, or the diagnosis joins their report. */
  record Joined(Source source, String words) implements Move {}

  /** 查明: the diagnosis has found what somebody had reported in plain words. */
  record Found(Finding finding) implements Move {}

  /**
   * 派单 to a unit, or to one of its people.
   *
   * @param technician the account's number; absent while anybody of the unit may take it
   * @param reason why to this one and not to whose turn it is; empty where there is nothing to say
   */
  record Dispatched(Treater unit, Optional<Long> technician, String reason) implements Move {
    public Dispatched(Treater unit, Optional<Long> technician) {
      this(unit, technician, "");
    }
  }

  /** 接单 by whoever enters it. */
  record Accepted() implements Move {}

  /** 到场. */
  record Arrived() implements Move {}

  /**
   * 暂停: the clocks stand still.
   *
   * @param until the day on which it is looked at again; absent where nobody can say
   */
  record Paused(Wait cause, String note, Optional<LocalDate> until) implements Move {
    public Paused(Wait cause, String note) {
      this(cause, note, Optional.empty());
    }
  }

  record Resumed() implements Move {}

  /** 已修: by the word of whoever repaired it. */
  record Repaired(Repair repair) implements Move {}

  /**
   * 恢复: the site's own reports prove that nothing is out of order any more.
   *
   * @param since when it was last seen out of order
   */
  record Recovered(Instant since) implements Move {}

  /** 未修好: what was said to be repaired is still out of order. */
  record Disproved() implements Move {}

  /** 复发: what was over has come back. */
  record Relapsed() implements Move {}

  /** 站点确认好了. */
  record Confirmed() implements Move {}

  /** 站点说没好: what was said to be in order is not. */
  record Denied(String words) implements Move {}

  /** 办结. */
  record Closed() implements Move {}

  /** 回退: not ours to treat. */
  record Returned(String reason) implements Move {}

  /** 挂账: cannot be done for now, such as before the snow melts. */
  record Shelved(String reason, LocalDate until) implements Move {}

  /** 取回: what was shelved is taken up again. */
  record TakenUp() implements Move {}

  /** 撤销: there is nothing to treat. */
  record Withdrawn(String reason) implements Move {}

  /**
   * 升级: it is overdue, and whoever stands above is told.
   *
   * @param level of the ladder, from 1
   */
  record Escalated(int level) implements Move {}

  /** 申请延期, before it is due. */
  record ExtensionAsked(Instant until, String reason) implements Move {}

  /** 同意延期. */
  record ExtensionGranted() implements Move {}

  /** 不同意延期. */
  record ExtensionRefused(String reason) implements Move {}

  /** 提醒: something is due that no clock measures, and nobody has seen to it. */
  record Reminded(Due due) implements Move {}

  /** Of what somebody is reminded. */
  enum Due {
    /** The day has come until which it was shelved. */
    SHELVED,
    /** The day has come until which it was paused. */
    PAUSED,
    /** No box can prove the repair, and no person has confirmed it. */
    PROOF,
    /** Whoever has it is on leave. */
    HOLDER_AWAY
  }

  /** How it came to be known. */
  enum Source {
    /** 自动发现. */
    DIAGNOSIS,
    /** 站点报修. */
    KEEPER,
    /** 机关登记. */
    OFFICE,
    /** 排查发现. */
    INSPECTION
  }

  /** What is waited for. */
  enum Wait {
    /** 等配件. */
    PART,
    /** 停电. */
    POWER,
    /** 进不了门. */
    ACCESS,
    /** 等天气. */
    WEATHER
  }

  /**
   * What it really was, and what was done.
   *
   * @param finding absent where nothing was found
   * @param treatment in words
   */
  record Repair(
      Optional<Finding> finding, String treatment, Optional<NaturalCause> cause, List<Part> parts) {
    public Repair {
      parts = List.copyOf(parts);
    }
  }

  /**
   * 更换件.
   *
   * @param serial number of the new one; empty where it has none
   * @param fen what it cost, in hundredths of a yuan; absent where nobody knows
   */
  record Part(String name, String model, String serial, Optional<Long> fen) {}
}
