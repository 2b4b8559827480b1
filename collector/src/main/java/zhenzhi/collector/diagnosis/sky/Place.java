package zhenzhi.collector.diagnosis.sky;

/**
 * Where a dish stands.
 *
 * @param latitude degrees, north positive
 * @param longitude degrees, east positive
 */
public record Place(double latitude, double longitude) {}
