package zhenzhi.dashboard.words;

import static java.util.stream.Collectors.joining;

import zhenzhi.collector.study.CreditingPolicy;

/** Says a crediting policy in one sentence. */
public final class Rules {
  private Rules() {}

  /** Such as {@code 党的基本知识、政策理论、专题教学计学时，一场至少 20 分钟，一天最多 5 小时。} */
  public static String says(CreditingPolicy policy) {
    return policy.categories().stream().sorted().map(Labels::of).collect(joining("、"))
        + "计学时"
        + (policy.shortestSession().isZero()
            ? ""
            : "，一场至少 " + Times.length(policy.shortestSession()))
        + "，一天最多 "
        + Times.length(policy.dailyCap())
        + policy.opening().map(hours -> "，只算 " + hours.from() + " 到 " + hours.until()).orElse("")
        + "。";
  }
}
