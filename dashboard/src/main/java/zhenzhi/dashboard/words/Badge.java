package zhenzhi.dashboard.words;

/** A state in one word, with its tone. */
public record Badge(Tone tone, String word) {}
