package zhenzhi.simulator.plan;

import java.util.List;
import java.util.Random;

/** Names of places and people, made up of common parts; none of them is anybody's. */
final class Names {
  static final List<String> SUBDISTRICTS =
      List.of(
          "新华街道办事处", "和平街道办事处", "滨河街道办事处", "青山街道办事处", "东风街道办事处", "建设街道办事处", "南湖街道办事处", "石桥街道办事处");

  private static final List<String> COMMUNITIES =
      List.of(
          "幸福", "光明", "团结", "胜利", "永安", "花园", "文化", "柳林", "龙泉", "向阳", "清水", "桃园", "金星", "双河", "兴隆",
          "大寨", "长青", "红星", "前进", "友谊", "梅岭", "松竹", "望江", "古井", "槐荫", "东升", "锦绣", "百合", "荷塘", "枫林");
  private static final List<String> SURNAMES =
      List.of(
          "王", "李", "张", "刘", "陈", "杨", "黄", "赵", "吴", "周", "徐", "孙", "马", "朱", "胡", "郭", "何", "林");
  private static final List<String> GIVEN =
      List.of(
          "秀英", "建国", "桂芳", "志强", "丽华", "国庆", "春梅", "永福", "玉兰", "德胜", "晓燕", "海涛", "文斌", "雪梅", "长江",
          "淑珍", "振华", "爱民", "立新", "小红");

  private Names() {}

  /** The name of the {@code nth} community of a subdistrict; they begin at another name in each. */
  static String community(int nth, int begin) {
    var name = COMMUNITIES.get((nth + begin) % COMMUNITIES.size());
    var round = nth / COMMUNITIES.size();
    return round == 0 ? name : name + (round + 1) + "区";
  }

  static String person(Random random) {
    return Chance.oneOf(SURNAMES, random) + Chance.oneOf(GIVEN, random);
  }

  /** Begins like a mobile number and is none: these were never given out. */
  static String phone(Random random) {
    return "1390000%04d".formatted(random.nextInt(10_000));
  }
}
