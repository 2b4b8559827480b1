package zhenzhi.collector.notice.channel;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import zhenzhi.collector.notice.Letter;
import zhenzhi.collector.notice.Outcome;
import zhenzhi.collector.notice.Way;

class EmailChannelTest extends ChannelContract {
  private final GreenMail server =
      new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
  private SmtpConfig config;

  EmailChannelTest() {
    server.start();
    server.setUser("zhenzhi@example.cn", "zhenzhi", SECRET);
    config = config(server.getSmtp().getPort(), SECRET);
  }

  @Override
  Channel channel() {
    return new EmailChannel(config);
  }

  @Override
  Way way() {
    return new Way(1, Way.Kind.EMAIL, "邮件", "", "");
  }

  @Override
  Way deadWay() {
    config = config(9, SECRET);
    return way();
  }

  @Override
  Letter letter(String title, String body) {
    return new Letter(77, "wang@example.cn", title, body, false, NOON);
  }

  @Override
  void assertGot(String title, String body) {
    try {
      assertThat(server.getReceivedMessages()).hasSize(1);
      var mail = server.getReceivedMessages()[0];
      assertThat(mail.getSubject()).isEqualTo(title);
      assertThat(mail.getContent().toString().replace("\r\n", "\n").strip()).isEqualTo(body);
      assertThat(mail.getFrom()[0].toString()).isEqualTo("zhenzhi@example.cn");
      assertThat(mail.getAllRecipients()[0].toString()).isEqualTo("wang@example.cn");
      assertThat(mail.getMessageID()).isEqualTo("<notice-77.1795147200@zhenzhi>");
      assertThat(mail.getSentDate().toInstant()).isEqualTo(NOON);
    } catch (MessagingException | IOException problem) {
      throw new AssertionError(problem);
    }
  }

  @Override
  void providerIsBusy() {
    scripted("451 4.7.1 greylisted, try again later");
  }

  @Override
  void providerRefuses() {
    scripted("550 5.1.1 no such user");
  }

  @Override
  void stop() {
    server.stop();
  }

  @Test
  void aMailThatIsTriedAgainHasTheSameName() throws MessagingException {
    var _ = channel().send(way(), letter("题", "文"));
    var _ = channel().send(way(), letter("题", "文"));

    var mails = server.getReceivedMessages();
    assertThat(mails[0].getMessageID()).isEqualTo(mails[1].getMessageID());
  }

  /** Whoever sets it right does not find that everything was thrown away. */
  @Test
  void aWrongPasswordWaitsForTheRightOne() {
    config = config(server.getSmtp().getPort(), "wrong");

    assertThat(channel().send(way(), letter("题", "文"))).isInstanceOf(Outcome.Away.class);
  }

  @Test
  void noAddressIsWrittenIntoTheHeaders() {
    var letter =
        new Letter(77, "wang@example.cn\r\nBcc: all@example.cn", "题\r\nX: y", "文", false, NOON);

    assertThat(channel().send(way(), letter)).isInstanceOf(Outcome.Refused.class);
    assertThat(server.getReceivedMessages()).isEmpty();
  }

  private static SmtpConfig config(int port, String password) {
    return new SmtpConfig(
        "127.0.0.1", port, "zhenzhi", password, "zhenzhi@example.cn", SmtpConfig.Security.NONE);
  }

  /** GreenMail takes every recipient; this server answers each with the same line. */
  private void scripted(String toRecipient) {
    try {
      var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
      config =
          new SmtpConfig(
              "127.0.0.1",
              socket.getLocalPort(),
              "",
              "",
              "zhenzhi@example.cn",
              SmtpConfig.Security.NONE);
      Thread.ofVirtual().start(() -> serve(socket, toRecipient));
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }

  private static void serve(ServerSocket listening, String toRecipient) {
    try (listening;
        var socket = listening.accept();
        var in =
            new BufferedReader(
                new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))) {
      var out = socket.getOutputStream();
      out.write("220 mail\r\n".getBytes(StandardCharsets.US_ASCII));
      for (var line = in.readLine(); line != null; line = in.readLine()) {
        var answer = line.startsWith("RCPT") ? toRecipient : "250 ok";
        out.write((answer + "\r\n").getBytes(StandardCharsets.US_ASCII));
      }
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }
}
