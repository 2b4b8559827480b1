package zhenzhi.dashboard.policy;

import java.util.List;

/**
 * The crediting policies, as the template shows them.
 *
 * @param present the rule of today in one sentence
 * @param form empty for those who may only read
 */
public record PolicyView(String present, List<Rule> rules, List<Entry> form, String problem) {

  /**
   * A policy.
   *
   * @param version that can still be withdrawn; empty when it cannot
   */
  public record Rule(
      String from,
      String state,
      String says,
      String target,
      String decided,
      String reason,
      String version) {}

  /**
   * A field of the form.
   *
   * @param type of HTML
   * @param hint what may be entered
   * @param isNumber whether digits are expected; a field that takes nothing else would lose what
   *     was mistyped
   */
  public record Entry(
      String name,
      String label,
      String type,
      String value,
      String hint,
      boolean isRequired,
      boolean isNumber) {
    public boolean isCheckbox() {
      return type.equals("checkbox");
    }

    public boolean isChecked() {
      return isCheckbox() && !value.isEmpty();
    }
  }
}
