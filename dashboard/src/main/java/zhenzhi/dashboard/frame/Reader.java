package zhenzhi.dashboard.frame;

import java.util.Optional;
import java.util.function.Function;
import zhenzhi.collector.access.Account;
import zhenzhi.collector.access.Role;
import zhenzhi.collector.station.DutyRole;
import zhenzhi.collector.station.Scope;
import zhenzhi.dashboard.words.Labels;
import zhenzhi.dashboard.words.Times;

/**
 * Who asks for a page, and when.
 *
 * @param unit what the account belongs to, by name
 * @param csrf the session's token
 * @param titles what the duties are called here
 */
public record Reader(
    Account account, String unit, String csrf, Times times, Function<DutyRole, String> titles) {

  /** Where duties are called as they usually are. */
  public Reader(Account account, String unit, String csrf, Times times) {
    this(account, unit, csrf, times, Labels::of);
  }

  public Scope scope() {
    return account.scope();
  }

  /**
   * Whether telephone numbers of those who answer for a site stand on the reader's pages. A keeper
   * sees their own site's; everybody else asks for each site's, and that is noted.
   */
  public boolean seesNumbers() {
    return account.role() == Role.KEEPER;
  }

  /** The frame of a page in the menu's section {@code here}. */
  public Page page(String title, Section here) {
    var viewer =
        new Viewer(
            account.person(), Labels.of(account.role()), unit, Section.menu(account.role(), here));
    return framed(title, Optional.of(viewer), csrf, times);
  }

  /** The frame of a page from which no menu leads away. */
  public Page alone(String title) {
    return framed(title, Optional.empty(), csrf, times);
  }

  /** The frame of a page for nobody in particular. */
  public static Page outside(String title, Times times) {
    return framed(title, Optional.empty(), "", times);
  }

  private static Page framed(String title, Optional<Viewer> viewer, String csrf, Times times) {
    return new Page(title, viewer, csrf, times.clock(times.now()), times.full(times.now()));
  }
}
