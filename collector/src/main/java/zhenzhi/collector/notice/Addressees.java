package zhenzhi.collector.notice;

import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Predicate;
import zhenzhi.collector.diagnosis.Treater;

/** Who of those in the book is told. */
public final class Addressees {
  private Addressees() {}

  /**
   * What decides.
   *
   * @param technician who has it
   */
  public record Matter(String orgPath, Treater unit, OptionalLong technician) {

    /** The same as it was while another one had it. */
    public Matter of(OptionalLong former) {
      return new Matter(orgPath, unit, former);
    }
  }

  /**
   * Those of the smallest unit around the matter that has anybody. What has been given to somebody
   * is told to them; what waits for anybody is told to the groups, and where there is none to each.
   *
   * @param book the ways that somebody prefers stand first
   */
  public static List<Contact> of(Party party, Matter matter, List<Contact> book) {
    var near =
        book.stream()
            .filter(contact -> contact.party() == party)
            .filter(contact -> matter.orgPath().startsWith(contact.orgPath()))
            .filter(contact -> contact.unit().filter(unit -> unit != matter.unit()).isEmpty())
            .toList();
    return party == Party.TREATER ? treating(matter, near) : once(smallest(near));
  }

  private static List<Contact> treating(Matter matter, List<Contact> near) {
    if (matter.technician().isPresent()) {
      var own = near.stream().filter(contact -> contact.account().equals(matter.technician()));
      var first = own.findFirst();
      if (first.isPresent()) {
        return List.of(first.get());
      }
    }
    Predicate<Contact> isPerson = contact -> contact.account().isPresent();
    var groups = smallest(near.stream().filter(isPerson.negate()).toList());
    return once(groups.isEmpty() ? smallest(near) : groups);
  }

  private static List<Contact> smallest(List<Contact> near) {
    var length = near.stream().mapToInt(contact -> contact.orgPath().length()).max().orElse(0);
    return near.stream().filter(contact -> contact.orgPath().length() == length).toList();
  }

  private static List<Contact> once(List<Contact> contacts) {
    var persons = new HashSet<String>();
    return contacts.stream().filter(contact -> persons.add(contact.person())).toList();
  }
}
