package zhenzhi.collector.station;

import java.time.LocalDate;

/**
 * Who holds a duty at a site, and since when; the next holder's first day is this one's last day
 * plus one.
 *
 * @param title the person's office, in words; may be empty
 */
public record Duty(DutyRole role, String person, String title, String phone, LocalDate since) {

  /** For whoever has not asked for the number. */
  public Duty masked() {
    return new Duty(role, person, title, Masked.phone(phone), since);
  }
}
