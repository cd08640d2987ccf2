package io.assay.post.folder;

import java.nio.file.Path;

/**
 * A folder to read.
 *
 * @param name of the source: letters, digits, {@code -}, at most 40
 * @param publisher for readers
 * @param path of the folder
 */
public record FolderSettings(String name, String publisher, Path path) {}
