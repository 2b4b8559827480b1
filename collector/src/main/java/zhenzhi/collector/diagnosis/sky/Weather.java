package zhenzhi.collector.diagnosis.sky;

import java.time.Instant;
import java.util.OptionalDouble;

/** What somebody tells of the weather over an area; may know nothing of it. */
public interface Weather {
  /** Nobody tells anything. */
  Weather UNKNOWN =
      new Weather() {
        @Override
        public OptionalDouble rain(String area, Instant from, Instant until) {
          return OptionalDouble.empty();
        }

        @Override
        public boolean lightning(String area, Instant from, Instant until) {
          return false;
        }
      };

  /** The heaviest rain of the time, millimetres an hour; absent when that is not known. */
  OptionalDouble rain(String area, Instant from, Instant until);

  /** Whether lightning is known to have struck. */
  boolean lightning(String area, Instant from, Instant until);
}
