package zhenzhi.collector.access.people;

import java.util.List;

/** A page of a list of people, and how many there are on all. */
public record People(List<Person> shown, long total) {
  public People {
    shown = List.copyOf(shown);
  }
}
