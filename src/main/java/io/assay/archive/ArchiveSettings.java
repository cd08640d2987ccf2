package io.assay.archive;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Where the archive keeps what it can make anew.
 *
 * @param index folder of the index, for this process alone; empty where it is kept in memory
 */
public record ArchiveSettings(Optional<Path> index) {}
