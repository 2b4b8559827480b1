package zhenzhi.agent.outbox;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Where an outbox lies.
 *
 * @param data survives a restart of the box
 * @param runtime is emptied by one, and takes a number when the disk takes nothing
 */
public record OutboxFolders(Path data, Optional<Path> runtime) {}
