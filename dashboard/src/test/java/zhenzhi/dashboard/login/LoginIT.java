package zhenzhi.dashboard.login;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URLEncoder;
import java.util.Map;
import org.junit.jupiter.api.Test;
import zhenzhi.collector.District;
import zhenzhi.collector.access.AccountService;
import zhenzhi.collector.access.NewAccount;
import zhenzhi.collector.access.Role;
import zhenzhi.collector.station.Scope;

/** The network cuts what is sent wherever it likes. */
class LoginIT {
  private static final String PASSWORD = "学习 + horse";

  @Test
  void aPasswordIsUnderstoodHoweverItArrives() throws IOException {
    try (var district = new District(Map.of("zhenzhi.ingest.enabled", false))) {
      district
          .context
          .getBean(AccountService.class)
          .create(
              Scope.ALL,
              new NewAccount.ForUnit(
                  "office", PASSWORD, "赵敏", Role.OFFICE, district.district.id()));
      var body = "login=office&password=" + URLEncoder.encode(PASSWORD, UTF_8);
      for (var cut = 0; cut < body.length(); cut++) {
        assertThat(answer(district.server.getPort(), body, cut))
            .as("cut after %d of %s", cut, body)
            .startsWith("HTTP/1.1 303");
      }
    }
  }

  /** Sends head, beginning and end apart from each other; reads the first line of the answer. */
  private static String answer(int port, String body, int cut) throws IOException {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setTcpNoDelay(true);
      var out = socket.getOutputStream();
      var head =
          """
          POST /login HTTP/1.1\r
          Host: 127.0.0.1:%1$d\r
          Origin: http://127.0.0.1:%1$d\r
          Content-Type: application/x-www-form-urlencoded\r
          Content-Length: %2$d\r
          Connection: close\r
          \r
          """
              .formatted(port, body.length());
      for (var piece : new String[] {head, body.substring(0, cut), body.substring(cut)}) {
        out.write(piece.getBytes(US_ASCII));
        out.flush();
      }
      return new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8)).readLine();
    }
  }
}
