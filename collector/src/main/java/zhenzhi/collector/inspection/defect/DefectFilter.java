package zhenzhi.collector.inspection.defect;

import java.util.OptionalLong;

/** Which defects somebody wants to see. */
public record DefectFilter(Part part, OptionalLong subdistrict, long offset, int limit) {

  /** By how far they are. */
  public enum Part {
    /** To be put right by the site. */
    OPEN,
    /** The same, and too late. */
    OVERDUE,
    /** Somebody has to come and repair. */
    TICKET,
    /** 整改完成. */
    DONE
  }
}
