package zhenzhi.agent.probe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhenzhi.agent.probe.BindingProbe.Source;
import zhenzhi.protocol.Sample;
import zhenzhi.protocol.Sample.Band;
import zhenzhi.protocol.Sample.Binding;
import zhenzhi.protocol.Sample.BindingState;
import zhenzhi.protocol.Sample.DeliverySystem;
import zhenzhi.protocol.Sample.Reception;

/** What vendors' scripts write: reception and binding as lines of {@code key=value}. */
class KeyValueProbesTest {
  private static final Duration NOW = Duration.ofMinutes(5);
  private static final Tuner DISH = new Tuner("dish", DeliverySystem.ABS_S, Band.KU);

  @TempDir Path folder;

  @Test
  void receptionFromAFile() throws IOException {
    assertThat(reception("locked=true", "# remark", "snrDb=11.5", "lnbVolts=13.1", "lnbMilliamps="))
        .isEqualTo(
            new Reception(
                NOW,
                "dish",
                DeliverySystem.ABS_S,
                Band.KU,
                true,
                null,
                null,
                null,
                11.5,
                null,
                null,
                13.1,
                null));
  }

  @Test
  void aValueOutOfRangeIsNamed() {
    assertThatThrownBy(() -> reception("locked=1", "snrDb=600")).hasMessageContaining("snrDb=600");
  }

  @Test
  void aFileWithoutLockTellsNothing() {
    assertThatThrownBy(() -> reception("snrDb=6")).hasMessageContaining("locked");
  }

  @Test
  void aFileThatNobodyRenewsTellsNothing() throws IOException {
    var file = written("locked=true");
    var later =
        Files.getLastModifiedTime(file).toInstant().plus(FileReception.STALE).plusSeconds(1);
    var probe = new FileReception(file, DISH, InstantSource.fixed(later));

    assertThatThrownBy(() -> probe.look(NOW)).hasMessageContaining("没有更新");
  }

  @Test
  void bindingFromAFile() throws IOException, InterruptedException {
    assertThat(binding(new Source.InFile(written("account=jw001", "device=SN42"))))
        .isEqualTo(new Binding(NOW, "jw001", "SN42", BindingState.BOUND));
  }

  @Test
  void bindingFromACommand() throws IOException, InterruptedException {
    var command = List.of("printf", "account=jw001\\nstate=REFUSED\\n");

    assertThat(binding(new Source.FromCommand(command)))
        .isEqualTo(new Binding(NOW, "jw001", "02:fc:00:00:00:01", BindingState.REFUSED));
  }

  @Test
  void aBoxWithoutAccountIsUnbound() throws IOException, InterruptedException {
    assertThat(binding(new Source.InFile(written("account="))))
        .isEqualTo(new Binding(NOW, null, "02:fc:00:00:00:01", BindingState.UNBOUND));
  }

  private Sample reception(String... lines) throws IOException {
    var probe = new FileReception(written(lines), DISH, InstantSource.fixed(Instant.EPOCH));
    return probe.look(NOW).samples().getFirst();
  }

  private static Sample binding(Source source) throws IOException, InterruptedException {
    return new BindingProbe(source, "02:fc:00:00:00:01").look(NOW).samples().getFirst();
  }

  private Path written(String... lines) throws IOException {
    return Files.write(folder.resolve("values"), List.of(lines));
  }
}
