package zhenzhi.dashboard.boards;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import zhenzhi.collector.access.InstallationService;
import zhenzhi.dashboard.frame.Reader;
import zhenzhi.protocol.StationCode;

/**
 * Knows the addresses of boards, for the office above all others: whoever sees a board sees every
 * site. Empty for everybody else, and where there is no Grafana.
 */
@Singleton
public class BoardsService {
  private final BoardsConfig config;
  private final InstallationService installation;

  BoardsService(BoardsConfig config, InstallationService installation) {
    this.config = config;
    this.installation = installation;
  }

  public String all(Reader reader) throws SQLException {
    return board(reader, "zhenzhi-overview");
  }

  public String site(Reader reader, StationCode code) throws SQLException {
    return board(reader, "zhenzhi-site?var-site=" + code.value());
  }

  private String board(Reader reader, String board) throws SQLException {
    return config.address().isEmpty() || !installation.mayDecide(reader.account())
        ? ""
        : config.address().replaceFirst("/+$", "") + "/d/" + board;
  }
}
