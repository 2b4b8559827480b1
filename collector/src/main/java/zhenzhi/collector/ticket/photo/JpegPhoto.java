package zhenzhi.collector.ticket.photo;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.stream.ImageInputStream;
import net.coobird.thumbnailator.Thumbnails;

/** What a file comes to that somebody sends as a photo. */
sealed interface JpegPhoto {
  /** A phone's photo, as it leaves the camera: 12 megapixels have 3 to 5 MB. */
  int MOST_BYTES = 8 * 1024 * 1024;

  /** What a file of a few bytes may ask of memory: 25 million make 75 MB. */
  long MOST_PIXELS = 25_000_000;

  /** Enough to read a type plate, pixels of the longer side. */
  int SIDE = 1600;

  double QUALITY = 0.8;

  /** What browsers of phones send; ImageIO would read more. */
  Set<String> FORMATS = Set.of("JPEG", "png");

  /** A JPEG that has been written anew: upright, and with nothing in it but the picture. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Picture(byte[] jpeg) implements JpegPhoto {}

  /** What cannot be taken. */
  enum Useless implements JpegPhoto {
    EMPTY,
    TOO_LARGE,
    /** Neither JPEG nor PNG, or a damaged one. */
    NO_PICTURE,
    TOO_MANY_PIXELS
  }

  static JpegPhoto of(byte[] file) {
    if (file.length == 0) {
      return Useless.EMPTY;
    }
    if (file.length > MOST_BYTES) {
      return Useless.TOO_LARGE;
    }
    try {
      return isTooWide(file) ? Useless.TOO_MANY_PIXELS : new Picture(jpeg(file));
    } catch (IOException | RuntimeException _) { // readers throw anything at damaged files
      return Useless.NO_PICTURE;
    }
  }

  /** Asks the head of the file, before anything is made of the rest. */
  private static boolean isTooWide(byte[] file) throws IOException {
    try (var stream = stream(file)) {
      var readers = ImageIO.getImageReaders(stream);
      if (!readers.hasNext()) {
        throw new IOException("no picture");
      }
      var reader = readers.next();
      try {
        if (!FORMATS.contains(reader.getFormatName())) {
          throw new IOException("a picture of another kind");
        }
        reader.setInput(stream, true, true);
        return (long) reader.getWidth(0) * reader.getHeight(0) > MOST_PIXELS;
      } finally {
        reader.dispose();
      }
    }
  }

  private static ImageInputStream stream(byte[] file) throws IOException {
    return ImageIO.createImageInputStream(new ByteArrayInputStream(file));
  }

  /** Turned as its head says, which does not survive. */
  private static byte[] jpeg(byte[] file) throws IOException {
    var jpeg = new ByteArrayOutputStream();
    var image = Thumbnails.of(new ByteArrayInputStream(file)).scale(1).asBufferedImage();
    var scale = Math.min(1, (double) SIDE / Math.max(image.getWidth(), image.getHeight()));
    Thumbnails.of(image)
        .scale(scale)
        .imageType(BufferedImage.TYPE_INT_RGB)
        .outputFormat("jpg")
        .outputQuality(QUALITY)
        .toOutputStream(jpeg);
    return jpeg.toByteArray();
  }
}
