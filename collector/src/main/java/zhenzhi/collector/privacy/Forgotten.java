package zhenzhi.collector.privacy;

/**
 * What a round took out.
 *
 * @param numbers telephone numbers of whoever gave a duty up
 * @param accounts whose name and telephone were erased
 * @param entries of the record
 */
public record Forgotten(int numbers, int accounts, int entries) {
  boolean isNothing() {
    return numbers + accounts + entries == 0;
  }

  /** As the record has it. */
  String words() {
    return numbers + " 个离任的人的电话，" + accounts + " 个停用的账号，" + entries + " 条操作记录";
  }
}
