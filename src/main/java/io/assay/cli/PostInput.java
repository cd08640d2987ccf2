package io.assay.cli;

import io.assay.post.Post;
import io.assay.post.wordpress.PostFetcher;
import io.assay.post.wordpress.PostFile;
import java.io.FilterInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Set;
import java.util.function.Consumer;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;

/** Where a command reads posts: a file, an address, or standard input. */
final class PostInput {
  /** What stands for the source in the ids of posts that came by hand. */
  private static final String SOURCE = "input";

  @Parameters(
      paramLabel = "FILE|URL|-",
      description =
          "A post, or an array of posts, as WordPress' REST API serves it; the address of a post; or - for standard input.")
  private String input = "-";

  /**
   * Calls {@code reader} with each post; what cannot be read is said on standard error. Gives the
   * exit code.
   */
  int each(CommandSpec spec, Consumer<Post> reader) {
    PostFile.Contents read = read(input);
    read.posts().forEach(reader);
    spec.commandLine().getOut().flush();
    read.skipped()
        .forEach(
            skipped ->
                spec.commandLine()
                    .getErr()
                    .println("skipped " + skipped.item() + ": " + skipped.why()));
    return read.skipped().isEmpty() ? 0 : 1;
  }

  /** The only post of the input. */
  Post one() {
    return one(input);
  }

  /**
   * Reads the only post of a file, an address, or standard input.
   *
   * @throws Failure where there is none, or more than one
   */
  static Post one(String input) {
    PostFile.Contents read = read(input);
    if (!read.skipped().isEmpty()) {
      throw new Failure(read.skipped().get(0).item() + ": " + read.skipped().get(0).why());
    }
    if (read.posts().size() != 1) {
      throw new Failure(input + ": one post is wanted, here are " + read.posts().size());
    }
    return read.posts().get(0);
  }

  private static PostFile.Contents read(String input) {
    try {
      if (input.matches("(?i)https?://.*")) {
        return new PostFetcher(SOURCE, InstantSource.system(), Set.of()).fetch(input);
      }
      PostFile file = PostFile.byHand(SOURCE);
      return input.equals("-")
          ? file.read(new StandardInput(), "standard input")
          : file.read(Path.of(input));
    } catch (IOException e) {
      throw new Failure(String.valueOf(e.getMessage()), e);
    }
  }

  /** Standard input, which stays open for others. */
  private static final class StandardInput extends FilterInputStream {
    StandardInput() {
      super(System.in);
    }

    @Override
    public void close() {}
  }
}
