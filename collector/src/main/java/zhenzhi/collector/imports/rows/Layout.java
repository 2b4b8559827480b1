package zhenzhi.collector.imports.rows;

import java.util.List;

/** The columns of each kind of import. */
public final class Layout {
  public static final Field CODE =
      required("站点编号", "小写字母、数字和短横，与本系统登记的一致", "sn-0017", "sn-0018", "编号", "站点代码");

  public static final Field START =
      required(
          "开始时间",
          "如 2026-10-08 09:00:00；有“日期”列时可以只写 09:00",
          "2025-03-06 09:00:00",
          "2025-03-06 14:30:00",
          "开始播放时间",
          "起始时间");
  public static final Field END =
      optional(
          "结束时间",
          "写法同开始时间；和“时长”至少有一个",
          "2025-03-06 10:25:00",
          "2025-03-06 15:00:30",
          "结束播放时间",
          "终止时间");
  public static final Field DATE =
      optional("日期", "开始的那一天，如 2026-10-08；开始时间里已有日期的不用填", "", "", "播放日期");
  public static final Field LENGTH =
      optional("时长", "如 1:25:00、85分钟、1小时25分；填了结束时间的不用填", "", "", "播放时长");
  public static final Field COURSE =
      required("课程名称", "最多 200 个字", "党章学习专题讲座第三讲", "乡村振兴政策解读", "课件名称", "节目名称", "内容");
  public static final Field CATEGORY =
      required("类别", "党的基本知识、政策理论、专题教学、电视直播、其他", "党的基本知识", "政策理论", "课程类别", "内容类别");

  public static final Field NAME = required("名称", "最多 60 个字", "和平社区站点", "光明村站点", "站点名称");
  public static final Field KIND = required("类别", "村、社区、机关、学校、企业", "社区", "村", "站点类别", "站点类型");
  public static final Field SUBDISTRICT =
      required("街道", "街道、镇或办事处的名称，与本系统登记的一致", "东河街道", "新桥镇", "办事处", "所属街道", "乡镇");
  public static final Field COMMUNITY =
      optional("社区", "所属社区的名称，与本系统登记的一致；直属街道的不用填", "和平社区", "", "所属社区");
  public static final Field ACCESS =
      required("接入方式", "卫星 C 波段、卫星 Ku 波段、宽带 IPTV、有线电视", "宽带 IPTV", "卫星 Ku 波段", "接收方式");
  public static final Field REGISTERED =
      optional("登记日期", "如 2025-03-06；不填就是导入的那天，已有的不变", "2025-03-06", "", "建站日期");
  public static final Field ADDRESS = optional("地址", "最多 120 个字；不填不变", "和平路 1 号", "", "站点地址");
  public static final Field ACCOUNT = optional("后台账号", "机顶盒应当绑定的账号；不填不变", "", "", "账号");

  public static final Field DUTY = required("职责", "第一责任人、直接责任人、A岗、B岗", "直接责任人", "A岗", "岗位", "责任");
  public static final Field PERSON = required("姓名", "最多 40 个字", "李秀英", "王桂芳", "责任人");
  public static final Field TITLE = optional("职务", "最多 40 个字；不填不变", "社区党委书记", "网格员");
  public static final Field PHONE =
      optional("电话", "手机或座机；不填不变", "13912345601", "0519-88661002", "联系电话", "手机");
  public static final Field SINCE = optional("起始日期", "从哪天起；不填就是导入的那天", "", "", "任职日期");

  public static final Field COURSE_CODE =
      optional("课程编号", "机顶盒上报的编号，最多 64 个字；没有就不填", "zc-001", "", "编号", "课件编号");
  public static final Field COURSE_CATEGORY =
      required("类别", "党的基本知识、政策理论、专题教学、其他", "党的基本知识", "政策理论", "课程类别");
  public static final Field COURSE_LENGTH =
      optional("时长", "如 1:25:00、85分钟、1小时25分；不知道就不填", "45分钟", "", "课程时长");

  public static final List<Field> PLAYBACK =
      List.of(CODE, DATE, START, END, LENGTH, COURSE, CATEGORY);
  public static final List<Field> SITES =
      List.of(CODE, NAME, KIND, SUBDISTRICT, COMMUNITY, ACCESS, REGISTERED, ADDRESS, ACCOUNT);
  public static final List<Field> PEOPLE = List.of(CODE, DUTY, PERSON, TITLE, PHONE, SINCE);

  public static final List<Field> COURSES =
      List.of(COURSE_CODE, COURSE, COURSE_CATEGORY, COURSE_LENGTH);

  private Layout() {}

  private static Field required(
      String name, String explains, String one, String other, String... aliases) {
    return new Field(name, List.of(aliases), true, explains, List.of(one, other));
  }

  private static Field optional(
      String name, String explains, String one, String other, String... aliases) {
    return new Field(name, List.of(aliases), false, explains, List.of(one, other));
  }
}
