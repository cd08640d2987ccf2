package io.assay.config;

import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.reader.StreamReader;

/** Reads a file of YAML, within limits, into its tree of nodes. No object is made of a node. */
final class YamlFile {
  /** No setting lies deeper than four levels. */
  private static final int MAX_DEPTH = 20;

  private static final int MAX_ALIASES = 100;
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private final Path path;
  private final Report report;

  YamlFile(Path path, Report report) {
    this.path = path;
    this.report = report;
  }

  /** The root of the tree; empty if there is none, which is then a mistake. */
  Optional<Node> read(byte[] bytes) {
    return text(bytes).flatMap(this::tree);
  }

  private Optional<String> text(byte[] bytes) {
    CharBuffer decoded = CharBuffer.allocate(bytes.length);
    boolean clean =
        !StandardCharsets.UTF_8
            .newDecoder()
            .decode(ByteBuffer.wrap(bytes), decoded, true)
            .isError();
    String all = decoded.flip().toString();
    String text = all.startsWith(BYTE_ORDER_MARK) ? all.substring(1) : all;
    if (!clean) {
      return refuse(endOf(text), "is not UTF-8 from here on: save the file as UTF-8");
    }
    int odd = firstUnprintable(text);
    return odd < 0
        ? Optional.of(text)
        : refuse(
            endOf(text.substring(0, odd)),
            "here stands a character that cannot be seen: remove it");
  }

  private Optional<Node> tree(String text) {
    LoaderOptions limits = new LoaderOptions();
    limits.setNestingDepthLimit(MAX_DEPTH);
    limits.setMaxAliasesForCollections(MAX_ALIASES);
    limits.setCodePointLimit(ConfigFiles.MAX_BYTES);
    try {
      @Nullable Node root = new Yaml(limits).compose(new StringReader(text));
      return root == null ? refuse("is empty") : Optional.of(root);
    } catch (MarkedYAMLException e) {
      Mark mark = e.getProblemMark();
      return refuse(Place.wholeFile(path.toString()).at(mark, ""), explain(e));
    } catch (YAMLException e) {
      // Without a mark SnakeYAML only says which of the limits was passed, and quotes nothing.
      return refuse("holds more than a configuration needs: " + e.getMessage());
    }
  }

  /** SnakeYAML's own words where a newcomer can use them; never the text around the place. */
  private static String explain(MarkedYAMLException e) {
    String problem = e.getProblem();
    if (problem.startsWith("found undefined alias")
        || "while scanning an alias".equals(e.getContext())) {
      return "is not valid YAML: put text that begins with * in quotes";
    }
    if (problem.startsWith("mapping values are not allowed")) {
      return "is not valid YAML: put text that contains \": \" in quotes, and check the indentation";
    }
    if (problem.contains("another document")) {
      return "a second document begins here: take the line --- out";
    }
    return "is not valid YAML: " + problem.lines().findFirst().orElse("");
  }

  private static int firstUnprintable(String text) {
    return IntStream.range(0, text.length())
        .filter(at -> !Character.isLowSurrogate(text.charAt(at)))
        .filter(at -> !StreamReader.isPrintable(text.codePointAt(at)))
        .findFirst()
        .orElse(-1);
  }

  private Place endOf(String text) {
    int line = 1 + (int) text.chars().filter(c -> c == '\n').count();
    int column = text.length() - text.lastIndexOf('\n');
    return new Place(path.toString(), line, column, "");
  }

  private <T> Optional<T> refuse(String why) {
    return refuse(Place.wholeFile(path.toString()), why);
  }

  private <T> Optional<T> refuse(Place place, String why) {
    report.mistake(place, why);
    return Optional.empty();
  }
}
