package zhenzhi.collector.notice.channel;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.inject.Singleton;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.util.Date;
import java.util.Optional;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import zhenzhi.collector.notice.Letter;
import zhenzhi.collector.notice.Outcome;
import zhenzhi.collector.notice.Outcome.Away;
import zhenzhi.collector.notice.Outcome.Delivered;
import zhenzhi.collector.notice.Outcome.Later;
import zhenzhi.collector.notice.Outcome.Refused;
import zhenzhi.collector.notice.Way;

/** Mail, through the server of the settings. What is sent twice has the same {@code Message-ID}. */
@Singleton
class EmailChannel implements Channel {
  private static final String PATIENCE = "10000";

  /** From here on a mail server says no for good. */
  private static final int NEVER = 500;

  private final SmtpConfig config;

  EmailChannel(SmtpConfig config) {
    this.config = config;
  }

  @Override
  public Way.Kind kind() {
    return Way.Kind.EMAIL;
  }

  @Override
  public Outcome send(Way way, Letter letter) {
    if (config.host().isEmpty() || config.from().isEmpty()) {
      return new Away("没有设置邮件服务器（zhenzhi.notice.smtp）", Optional.empty());
    }
    var session = session();
    try (var transport = session.getTransport()) {
      var message = message(session, letter);
      if (config.user().isEmpty()) {
        transport.connect();
      } else {
        transport.connect(config.user(), config.password());
      }
      transport.sendMessage(message, message.getAllRecipients());
      return new Delivered("邮件服务器收下了");
    } catch (AddressException _) {
      return new Refused("邮箱地址写得不对");
    } catch (AuthenticationFailedException _) {
      return new Away("邮件服务器不认账号或密码", Optional.empty());
    } catch (MessagingException problem) {
      return failed(problem);
    }
  }

  private Session session() {
    var settings = new Properties();
    var protocol = config.security() == SmtpConfig.Security.TLS ? "smtps" : "smtp";
    var prefix = "mail." + protocol + ".";
    settings.setProperty("mail.transport.protocol", protocol);
    settings.setProperty(prefix + "host", config.host());
    settings.setProperty(prefix + "port", String.valueOf(config.port()));
    settings.setProperty(prefix + "auth", String.valueOf(!config.user().isEmpty()));
    settings.setProperty(prefix + "connectiontimeout", PATIENCE);
    settings.setProperty(prefix + "timeout", PATIENCE);
    settings.setProperty(prefix + "writetimeout", PATIENCE);
    settings.setProperty(prefix + "ssl.checkserveridentity", "true");
    var isStartTls = config.security() == SmtpConfig.Security.STARTTLS;
    settings.setProperty(prefix + "starttls.enable", String.valueOf(isStartTls));
    settings.setProperty(prefix + "starttls.required", String.valueOf(isStartTls));
    return Session.getInstance(settings);
  }

  private MimeMessage message(Session session, Letter letter) throws MessagingException {
    var message = new SameEachTime(session, letter);
    message.setFrom(new InternetAddress(config.from(), true));
    message.setRecipient(Message.RecipientType.TO, new InternetAddress(letter.target(), true));
    message.setSubject(letter.title(), UTF_8.name());
    message.setText(letter.body(), UTF_8.name());
    message.setSentDate(Date.from(letter.madeAt()));
    message.setHeader("Auto-Submitted", "auto-generated");
    message.saveChanges();
    return message;
  }

  private static Outcome failed(MessagingException problem) {
    var code = code(problem);
    if (code == 0) {
      return new Away("连不上邮件服务器（" + problem.getClass().getSimpleName() + "）", Optional.empty());
    }
    var answer = "邮件服务器回答 " + code;
    return code >= NEVER ? new Refused(answer) : new Later(answer);
  }

  /** What the server answered; 0 where it did not. Of several answers the innermost one tells. */
  private static int code(Exception problem) {
    var inner =
        problem instanceof MessagingException known && known.getNextException() != null
            ? code(known.getNextException())
            : 0;
    if (inner != 0) {
      return inner;
    }
    return switch (problem) {
      case SMTPAddressFailedException refused -> refused.getReturnCode();
      case SMTPSenderFailedException refused -> refused.getReturnCode();
      case SMTPSendFailedException refused -> refused.getReturnCode();
      default -> 0;
    };
  }

  /** Names itself by the letter's number, which the library would draw by lot. */
  private static final class SameEachTime extends MimeMessage {
    private final String name;

    SameEachTime(Session session, Letter letter) {
      super(session);
      name = "<notice-" + letter.id() + "." + letter.madeAt().getEpochSecond() + "@zhenzhi>";
    }

    @Override
    protected void updateMessageID() throws MessagingException {
      setHeader("Message-ID", name);
    }
  }
}
