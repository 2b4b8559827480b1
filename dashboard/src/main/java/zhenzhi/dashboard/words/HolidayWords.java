package zhenzhi.dashboard.words;

/** Says that public holidays have to be added, and how. */
public final class HolidayWords {
  private HolidayWords() {}

  public static String missing(int year) {
    return "还没有 "
        + year
        + " 年的放假安排，这一年的时限只去掉周末。国务院公布以后，请技术人员写进放假文件（设置 zhenzhi.workday.holidays），再重新启动。";
  }
}
