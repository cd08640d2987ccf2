package io.assay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Subscriptions made in chat as somebody at a terminal sees them, and carries them over. */
class SubscriptionsCommandTest extends CommandTest {
  private static final String FILE =
      """
      subscriptions:
        - name: china
          destination: console
          regions: [China]
        - name: magnets
          destination: console
          deliver: {digest: daily 08:00, zone: UTC}
      """;

  @BeforeEach
  void configure() throws IOException {
    Files.writeString(
        folder.resolve("assay.yaml"),
        """
        store: {url: "jdbc:h2:file:%s"}
        sources: [{name: seed, publisher: Example, every: 1m, folder: {path: seeds/posts}}]
        """
            .formatted(folder.resolve("data/assay")));
    Files.writeString(
        folder.resolve("subscriptions.yaml"),
        "subscriptions: [{name: all, destination: console, sources: [seed]}]");
  }

  private int callHere(String... args) {
    out.getBuffer().setLength(0);
    err.getBuffer().setLength(0);
    String[] all = java.util.Arrays.copyOf(args, args.length + 2);
    all[args.length] = "--config";
    all[args.length + 1] = folder.toString();
    return call(all);
  }

  private String file(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.writeString(file, text);
    return file.toString();
  }

  @Test
  void whatIsImportedIsListedExportedAndInTheLog() throws IOException {
    String file = file("some.yaml", FILE);
    assertThat(callHere("subscriptions", "import", file)).isZero();
    assertThat(out.toString()).isEqualTo("new: china to console\nnew: magnets to console\n");
    assertThat(callHere("subscriptions", "import", file)).isZero();
    assertThat(out.toString()).contains("as it was: china");
    assertThat(
            callHere("subscriptions", "import", file("other.yaml", FILE.replace("China", "Chile"))))
        .isZero();
    assertThat(out.toString()).contains("changed: china").contains("as it was: magnets");

    callHere("subscriptions", "list");
    assertThat(out.toString()).contains("china to console, made by command line");
    callHere("subscriptions", "export");
    String exported = out.toString();
    assertThat(exported)
        .startsWith("subscriptions:\n  - name: \"china\"\n    destination: \"console\"\n")
        .contains("deliver: {digest: \"daily 08:00\", zone: \"UTC\"}");
    assertThat(callHere("subscriptions", "import", file("exported.yaml", exported))).isZero();
    assertThat(out.toString()).contains("as it was: china").contains("as it was: magnets");
    callHere("audit");
    assertThat(out.toString().lines()).hasSize(3);
    assertThat(out.toString())
        .contains("command line changed \"china\" (console)")
        .contains("− regions: [\"China\"]; + regions: [\"Chile\"]");
  }

  @Test
  void anImportSaysWhatOfTheFileIsLeftOut() throws IOException {
    String expects = FILE + "expect:\n  - post: site/1\n    reaches: [china]\n";
    assertThat(callHere("subscriptions", "import", file("expects.yaml", expects)))
        .as(err.toString())
        .isZero();
    assertThat(out.toString()).contains("new: china to console").contains("left out: expect (1)");
  }

  @Test
  void aFileWithAMistakeOrATakenNameChangesNothing() throws IOException {
    assertThat(callHere("subscriptions", "import", file("bad.yaml", FILE + "    fromat: full\n")))
        .isEqualTo(1);
    assertThat(err.toString()).contains("bad.yaml:8:5 subscriptions[1].fromat: unknown key");
    assertThat(
            callHere("subscriptions", "import", file("taken.yaml", FILE.replace("magnets", "ALL"))))
        .isEqualTo(1);
    assertThat(err.toString()).contains("subscriptions.yaml has these names").contains("ALL");
    assertThat(callHere("subscriptions", "import", folder.resolve("none.yaml").toString()))
        .isEqualTo(1);
    assertThat(err.toString()).contains("none.yaml: cannot be read");
    callHere("subscriptions", "list");
    assertThat(out.toString()).isEqualTo("No subscription was made in chat.\n");
  }

  @Test
  void aLookMakesNoDatabase() {
    assertThat(callHere("subscriptions", "list")).isEqualTo(1);
    assertThat(err.toString()).startsWith("No subscription was made in chat: there is no database");
    assertThat(callHere("audit")).isEqualTo(1);
    assertThat(folder.resolve("data")).doesNotExist();
  }
}
