package zhenzhi.dashboard.words;

/** The console's signs, drawn as strokes in a square of 24. A sign always stands beside a word. */
public enum Icon {
  CHECK("M4 12.5l5.5 5.5L20 6.5"),
  CROSS("M5.5 5.5l13 13M18.5 5.5l-13 13"),
  WARNING("M12 3.5L2.5 20.5h19zM12 10v4.5M12 17.6v.1"),
  PAUSE("M8.5 5v14M15.5 5v14"),
  PLAY("M7 4.5l12 7.5-12 7.5z"),
  CLOCK("M12 7v5.5l3.5 2M12 2.8a9.2 9.2 0 1 0 0 18.4 9.2 9.2 0 0 0 0-18.4z"),
  QUESTION("M8.5 8.5a3.5 3.5 0 1 1 5 3.2c-1 .6-1.5 1.3-1.5 2.6M12 18.4v.1"),
  PHONE(
      "M6 3.5h3.5l1.5 5-2.2 1.6a12 12 0 0 0 5.1 5.1l1.6-2.2 5 1.5V18a2.5 2.5 0 0 1-2.5 2.5"
          + "C10.5 20.5 3.5 13.5 3.5 6A2.5 2.5 0 0 1 6 3.5z"),
  PLACE(
      "M12 21.5c-4-5-6.5-8.5-6.5-11.7a6.5 6.5 0 0 1 13 0c0 3.2-2.5 6.7-6.5 11.7zM12 12.3a2.6 2.6 0 1 0 0-5.2 2.6 2.6 0 0 0 0 5.2z"),
  INFO("M12 11v6.5M12 7v.1M12 2.8a9.2 9.2 0 1 0 0 18.4 9.2 9.2 0 0 0 0-18.4z");

  private final String path;

  Icon(String path) {
    this.path = path;
  }

  public String path() {
    return path;
  }
}
