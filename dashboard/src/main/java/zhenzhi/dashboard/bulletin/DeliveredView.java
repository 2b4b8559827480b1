package zhenzhi.dashboard.bulletin;

/**
 * A bulletin, as somebody sees it to whom it came.
 *
 * @param signed when it was signed for; empty while it is not
 * @param paper their edition, as a piece of HTML of our own making
 */
public record DeliveredView(
    String title, String number, String address, String signed, String paper, String docx) {}
