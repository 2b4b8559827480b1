package zhenzhi.collector.privacy;

/**
 * What a round took out.
 *
 * @param accounts whose name and telephone were erased
 * @param entries of the record
 */
public record Forgotten(Faded faded, int accounts, int entries) {

  /**
   * What is over by itself.
   *
   * @param numbers telephone numbers of whoever gave a duty up
   * @param photos of repairs
   * @param names cells of books in which somebody was named
   */
  public record Faded(int numbers, int photos, int names) {}

  boolean isNothing() {
    return faded.equals(new Faded(0, 0, 0)) && accounts + entries == 0;
  }

  /** As the record has it. */
  String words() {
    return faded.numbers()
        + " 个离任的人的电话，"
        + faded.photos()
        + " 张维修照片，"
        + faded.names()
        + " 处台账里的姓名，"
        + accounts
        + " 个停用的账号，"
        + entries
        + " 条操作记录";
  }
}
