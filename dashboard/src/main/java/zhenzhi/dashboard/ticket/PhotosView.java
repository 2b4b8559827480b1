package zhenzhi.dashboard.ticket;

import java.util.List;

/**
 * A ticket's photos.
 *
 * @param address where they are sent to
 * @param mayAdd whether this reader may, the ticket goes on, and there is room
 */
public record PhotosView(String address, List<Shown> shown, boolean mayAdd) {
  public PhotosView {
    shown = List.copyOf(shown);
  }

  /**
   * One photo.
   *
   * @param says who took it, and when
   * @param isOwn whether the reader may take it back
   */
  public record Shown(String address, String says, boolean isOwn) {}
}
