package zhenzhi.collector.bulletin;

/** In which form a bulletin is written. */
public enum PaperForm {
  DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
  XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
  HTML("text/html;charset=utf-8");

  private final String mediaType;

  PaperForm(String mediaType) {
    this.mediaType = mediaType;
  }

  public String mediaType() {
    return mediaType;
  }
}
