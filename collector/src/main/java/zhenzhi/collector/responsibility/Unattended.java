package zhenzhi.collector.responsibility;

import java.time.LocalDate;
import java.util.Optional;
import zhenzhi.protocol.StationCode;

/**
 * A site without an A岗.
 *
 * @param subdistrict by name; empty where there is none
 * @param standIn the B岗; while there is one, somebody looks after the site
 * @param since the first day without an A岗, or without anybody where there is no B岗 either; absent
 *     where nobody was ever entered, which does not say that nobody was there
 */
public record Unattended(
    StationCode code,
    String name,
    String subdistrict,
    Optional<String> standIn,
    Optional<LocalDate> since) {

  /** 一票否决: nobody has looked after it for that many months. */
  public boolean isVeto(LocalDate today, int months) {
    return standIn.isEmpty()
        && since.filter(day -> !day.plusMonths(months).isAfter(today)).isPresent();
  }
}
