package zhenzhi.standalone.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import javax.sound.sampled.AudioSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClipTest {
  @Test
  void isASoundFileOfItsLength(@TempDir Path folder) throws Exception {
    var clip = new Clip("DJ-001", "intro", Duration.ofSeconds(90));

    clip.write(folder);

    var format = AudioSystem.getAudioFileFormat(clip.file(folder).toFile());
    assertThat(format.getFrameLength() / format.getFormat().getFrameRate()).isEqualTo(90f);
  }
}
