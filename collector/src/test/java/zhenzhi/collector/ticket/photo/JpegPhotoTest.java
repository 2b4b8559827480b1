package zhenzhi.collector.ticket.photo;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import zhenzhi.collector.ticket.photo.JpegPhoto.Picture;
import zhenzhi.collector.ticket.photo.JpegPhoto.Useless;

class JpegPhotoTest {
  /** What a camera writes before the picture: turned by a quarter, and a place. */
  private static final byte[] HEAD =
      HexFormat.of()
          .parseHex(
              "ffe10058457869660000" // APP1, "Exif"
                  + "4d4d002a00000008" // big-endian, the first directory at 8
                  + "0002" // two fields
                  + "0112000300000001"
                  + "00060000" // Orientation: 6, a quarter clockwise
                  + "8825000400000001"
                  + "00000026" // GPS directory at 38
                  + "00000000" // no further directory
                  + "0001" // one field
                  + "0002000500000001"
                  + "00000038" // GPSLatitude at 56
                  + "00000000"
                  + "0000001f00000001" // 31 degrees
                  + "5041524b504c4154"
                  + "5a3331"); // and words of the maker's

  @Test
  void aPhotoComesOutUprightSmallAndWithoutItsPlace() throws IOException {
    var file = withHead(jpeg(4000, 3000));
    assertThat(new String(file, ISO_8859_1)).contains("Exif", "PARKPLATZ31");

    var developed = ((Picture) JpegPhoto.of(file)).jpeg();

    assertThat(new String(developed, ISO_8859_1)).doesNotContain("Exif", "PARKPLATZ31");
    var image = ImageIO.read(new ByteArrayInputStream(developed));
    assertThat(image.getHeight()).isEqualTo(1600);
    assertThat(image.getWidth()).isEqualTo(1200);
    assertThat(new Color(image.getRGB(1100, 100)).getRed())
        .as("the red corner, once on the left, is on the right")
        .isGreaterThan(180);
  }

  @Test
  void aSmallOneIsNotBlownUp() throws IOException {
    var image = ImageIO.read(new ByteArrayInputStream(picture(JpegPhoto.of(jpeg(300, 200)))));

    assertThat(image.getWidth()).isEqualTo(300);
  }

  @Test
  void aScreenshotWithGlassInItIsTaken() throws IOException {
    var glass = new BufferedImage(40, 30, BufferedImage.TYPE_INT_ARGB);
    var file = new ByteArrayOutputStream();
    ImageIO.write(glass, "png", file);

    assertThat(ImageIO.read(new ByteArrayInputStream(picture(JpegPhoto.of(file.toByteArray())))))
        .isNotNull();
  }

  @Test
  void whatIsNoPhotoIsRefused() throws IOException {
    assertThat(JpegPhoto.of(new byte[0])).isEqualTo(Useless.EMPTY);
    assertThat(JpegPhoto.of(new byte[JpegPhoto.MOST_BYTES + 1])).isEqualTo(Useless.TOO_LARGE);
    assertThat(JpegPhoto.of("<svg onload='alert(1)'/>".getBytes(UTF_8)))
        .isEqualTo(Useless.NO_PICTURE);
    assertThat(JpegPhoto.of("GIF89a".getBytes(UTF_8))).isEqualTo(Useless.NO_PICTURE);
    var cut = jpeg(600, 400);
    assertThat(JpegPhoto.of(Arrays.copyOf(cut, 200))).isEqualTo(Useless.NO_PICTURE);
  }

  @Test
  void aFewBytesThatWantGigabytesAreRefused() throws IOException {
    assertThat(JpegPhoto.of(pngOf(60_000, 60_000))).isEqualTo(Useless.TOO_MANY_PIXELS);
  }

  @Test
  void noDamageEscapes() throws IOException {
    var random = new Random(7);
    var whole = withHead(jpeg(80, 60));
    for (var n = 0; n < 2_000; n++) {
      var damaged = whole.clone();
      for (var i = 0; i < 4; i++) {
        damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
      }
      if (JpegPhoto.of(damaged) instanceof Picture(var jpeg)) {
        assertThat(ImageIO.read(new ByteArrayInputStream(jpeg))).isNotNull();
      }
    }
  }

  private static byte[] picture(JpegPhoto developed) {
    return ((Picture) developed).jpeg();
  }

  /** White with a red corner on the left. */
  private static byte[] jpeg(int width, int height) throws IOException {
    var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    var pen = image.createGraphics();
    pen.setColor(Color.WHITE);
    pen.fillRect(0, 0, width, height);
    pen.setColor(Color.RED);
    pen.fillRect(0, 0, width / 5, height / 5);
    pen.dispose();
    var file = new ByteArrayOutputStream();
    ImageIO.write(image, "jpg", file);
    return file.toByteArray();
  }

  private static byte[] withHead(byte[] jpeg) {
    var whole = new ByteArrayOutputStream();
    whole.write(jpeg, 0, 2);
    var head = HEAD.clone();
    head[2] = 0;
    head[3] = (byte) (head.length - 2);
    whole.writeBytes(head);
    whole.write(jpeg, 2, jpeg.length - 2);
    return whole.toByteArray();
  }

  /** Nothing but the head of one. */
  private static byte[] pngOf(int width, int height) throws IOException {
    var head = new ByteArrayOutputStream();
    var fields = new DataOutputStream(head);
    fields.writeBytes("IHDR");
    fields.writeInt(width);
    fields.writeInt(height);
    fields.write(new byte[] {8, 2, 0, 0, 0});
    var crc = new CRC32();
    crc.update(head.toByteArray());
    var file = new ByteArrayOutputStream();
    var png = new DataOutputStream(file);
    png.write(HexFormat.of().parseHex("89504e470d0a1a0a"));
    png.writeInt(13);
    png.write(head.toByteArray());
    png.writeInt((int) crc.getValue());
    return file.toByteArray();
  }
}
