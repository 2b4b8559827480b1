package zhenzhi.standalone.site;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/** A course of the demonstration: silence of a certain length, under a course's name. */
record Clip(String code, String title, Duration length) {
  static final List<Clip> PLAYLIST =
      List.of(
          new Clip("DJ-001", "党章学习导读", Duration.ofMinutes(9)),
          new Clip("LL-001", "乡村振兴政策解读", Duration.ofMinutes(7)),
          new Clip("ZT-003", "家庭消防安全", Duration.ofMinutes(8)));

  /** Samples a second, of one byte: the slowest that players still take for sound. */
  private static final int RATE = 2_000;

  private static final int HEADER = 44;
  private static final byte SILENCE = (byte) 0x80;

  Path file(Path folder) {
    return folder.resolve(code + " " + title + ".wav");
  }

  /** Writes it as a WAV file, which every player can play without a decoder. */
  void write(Path folder) throws IOException {
    Files.write(file(folder), wave());
  }

  /** As the journal file of a player says that it plays. */
  String journalLine() {
    return "playing\t" + code + "\t" + title;
  }

  private byte[] wave() {
    var size = (int) (length.toSeconds() * RATE);
    var wave = ByteBuffer.allocate(HEADER + size).order(ByteOrder.LITTLE_ENDIAN);
    wave.put("RIFF".getBytes(US_ASCII)).putInt(HEADER - 8 + size);
    wave.put("WAVEfmt ".getBytes(US_ASCII)).putInt(16);
    wave.putShort((short) 1).putShort((short) 1).putInt(RATE).putInt(RATE);
    wave.putShort((short) 1).putShort((short) 8);
    wave.put("data".getBytes(US_ASCII)).putInt(size);
    Arrays.fill(wave.array(), HEADER, HEADER + size, SILENCE);
    return wave.array();
  }

  /** A name on disk that cannot be encoded would be a question mark. */
  boolean canBeNamed() {
    var encoding = System.getProperty("sun.jnu.encoding", UTF_8.name());
    return Charset.forName(encoding).newEncoder().canEncode(title);
  }
}
