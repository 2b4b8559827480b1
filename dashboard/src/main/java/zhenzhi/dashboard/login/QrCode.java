package zhenzhi.dashboard.login;

/**
 * A QR code as the path of an SVG.
 *
 * @param size of each side, in modules, with the quiet zone
 * @param path the dark modules
 */
public record QrCode(int size, String path) {}
