package zhenzhi.dashboard.login;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import java.util.Map;

/** Draws QR codes. */
final class QrCodeFactory {
  /** Modules of white around it, as ISO/IEC 18004 wants them. */
  private static final int QUIET = 4;

  private QrCodeFactory() {}

  static QrCode of(String text) {
    try {
      var code =
          new QRCodeWriter()
              .encode(text, BarcodeFormat.QR_CODE, 0, 0, Map.of(EncodeHintType.MARGIN, QUIET));
      return new QrCode(code.getWidth(), path(code));
    } catch (WriterException tooLong) {
      throw new IllegalArgumentException("no QR code holds this", tooLong);
    }
  }

  private static String path(BitMatrix code) {
    var path = new StringBuilder();
    for (var y = 0; y < code.getHeight(); y++) {
      for (var x = 0; x < code.getWidth(); x++) {
        if (code.get(x, y)) {
          path.append("M%d %dh1v1h-1z".formatted(x, y));
        }
      }
    }
    return path.toString();
  }
}
