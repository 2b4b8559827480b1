package zhenzhi.collector.diagnosis.rule;

/**
 * The sites of the same area at this moment, without the one that is judged.
 *
 * @param heard that can be heard
 * @param receiving of the same band whose reception is as usual
 * @param fading of the same band whose reception has been out of order for no longer than this
 *     site's, give or take half an hour
 * @param losing whose line loses as much
 */
public record Neighbours(int heard, int receiving, int fading, int losing) {}
