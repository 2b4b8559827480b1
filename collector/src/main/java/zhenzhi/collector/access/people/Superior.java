package zhenzhi.collector.access.people;

import java.util.List;
import java.util.Set;
import zhenzhi.collector.access.Role;

/** Who looks after whose accounts, within their own subtree. */
public final class Superior {
  private Superior() {}

  /**
   * The roles whose accounts somebody of {@code role} opens, resets and closes: the office all, the
   * subdistrict those of its sites' keepers, whom it knows by sight.
   */
  public static List<Role> over(Role role) {
    return switch (role) {
      case OFFICE -> List.of(Role.values());
      case SUBDISTRICT -> List.of(Role.KEEPER);
      case KEEPER, TECHNICIAN -> List.of();
    };
  }

  static boolean isOver(Role superior, Role role) {
    return Set.copyOf(over(superior)).contains(role);
  }
}
