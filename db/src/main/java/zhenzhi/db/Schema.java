package zhenzhi.db;

import java.util.Optional;

/**
 * What a database turned out to be, for the health page.
 *
 * @param flavour which of the three kinds it is
 * @param server PostgreSQL's version, such as 17.11
 * @param timescaledb the extension's version, where it is installed
 * @param version the newest numbered migration
 * @param applied how many migrations were missing until now
 */
public record Schema(
    Flavour flavour, String server, Optional<String> timescaledb, String version, int applied) {}
