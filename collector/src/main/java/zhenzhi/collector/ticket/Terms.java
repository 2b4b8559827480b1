package zhenzhi.collector.ticket;

import java.time.Duration;
import zhenzhi.collector.diagnosis.FaultClass;
import zhenzhi.collector.diagnosis.Finding;
import zhenzhi.collector.workday.WorkCalendar;

/**
 * How long things may take, in working time.
 *
 * @param accept from 派单 to 接单
 * @param quick from 开单 to the repair of what needs no part: software, binding, line
 * @param parts the same of what may need a part
 */
public record Terms(WorkCalendar calendar, Duration accept, Duration quick, Duration parts) {

  /** For the repair of what is found. */
  public Duration repair(Finding finding) {
    var isQuick =
        finding.faultClass() != FaultClass.HARDWARE
            || switch (finding.component()) {
              case LINE, BINDING, SYSTEM, PEOPLE -> true;
              case BOX, LNB, DISH, POWER, SKY -> false;
            };
    return isQuick ? quick : parts;
  }
}
