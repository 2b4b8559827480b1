package zhenzhi.collector.bulletin;

/** A section of a bulletin, in the order in which they are printed. */
public enum Part {
  CORRECTION("更正说明"),
  OVERALL("总体情况"),
  PLACES("排名情况"),
  MONTHS("各月情况"),
  FAULTS("故障诊治情况"),
  PROBLEMS("存在问题"),
  DEMANDS("下步要求");

  private final String heading;

  Part(String heading) {
    this.heading = heading;
  }

  public String heading() {
    return heading;
  }
}
