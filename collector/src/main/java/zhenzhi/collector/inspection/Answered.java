package zhenzhi.collector.inspection;

/**
 * An item as it was asked, and the answer.
 *
 * @param item its key
 */
public record Answered(String item, String question, Answer answer) {}
