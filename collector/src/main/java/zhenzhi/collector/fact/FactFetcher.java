package zhenzhi.collector.fact;

import java.sql.Connection;
import java.sql.SQLException;

/** Brings facts of one or several kinds, of all sites in one pass. Beans of it are found. */
public interface FactFetcher {

  /** What is known of the sites; kinds that it looks after are named even if nothing is. */
  Facts of(Connection connection, Inquiry inquiry) throws SQLException;
}
