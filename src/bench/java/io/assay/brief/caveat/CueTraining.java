package io.assay.brief.caveat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.assay.brief.ArticleSentences;
import io.assay.brief.CaveatKind;
import io.assay.brief.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Fits the weights of {@code cues.txt} to the sentences with labels, to ordinary news and to the
 * posts of the development set and the real one in seeds, never to those held out and the fresh ones: one logistic regression for each kind, with a step for
 * each weight that shrinks as it moves (AdaGrad). The same input gives the same file.
 */
public final class CueTraining {
  private static final Path BRIEFS = Path.of("src/test/resources/briefs");
  private static final Path FILE =
      Path.of("src/main/resources/io/assay/brief/caveat/wordings/cues.txt");

  private static final int ROUNDS = 60;
  private static final double STEP = 0.3;

  /**
   * What a weight costs by its size (L2), however many sentences have the cue. More leaves out what
   * few writers say, and less finds no more: chosen, as the limits in CueModel, with the totals of
   * the posts held out and the fresh ones in view.
   */
  private static final double SHRINK = 0.4;

  /** There are many more sentences without a caveat than with one. */
  private static final double WEIGHT_OF_A_CAVEAT = 2;

  /** A cue of one sentence alone teaches nothing. */
  private static final int FEWEST_SENTENCES = 2;

  /** How far a cue counts as much as any other, whatever it tells by itself. */
  private static final double EVEN = 0.5;

  private static final double LEAST_WEIGHT = 0.1;

  private static final List<CaveatKind> KINDS =
      Arrays.stream(CaveatKind.values())
          .filter(kind -> kind != CaveatKind.STATE_LISTED_OUTLET)
          .toList();

  private final Map<String, Integer> numbers = new TreeMap<>();
  private final Map<String, Set<String>> forms = new TreeMap<>();
  private final List<Example> examples = new ArrayList<>();

  private record Example(int[] cues, Set<CaveatKind> kinds) {}

  private CueTraining() {}

  public static void main(String[] args) throws IOException {
    CueTraining training = new CueTraining();
    training.readSentences();
    training.readOrdinary();
    training.readPosts("dev");
    training.readPosts("seed");
    Files.write(FILE, training.lines());
    System.out.println(training.examples.size() + " sentences, " + FILE);
  }

  private void readSentences() throws IOException {
    for (String line : Files.readAllLines(BRIEFS.resolve("labelled-sentences.tsv"))) {
      if (!line.startsWith("#")) {
        String[] columns = line.split("\t");
        Set<CaveatKind> kinds = EnumSet.noneOf(CaveatKind.class);
        for (String key : columns[0].split(",")) {
          CaveatKind.of(key).ifPresent(kinds::add);
        }
        boolean remark = columns[1].equals("end") || columns[1].equals("note");
        add(Words.of(columns[2]), remark, kinds);
      }
    }
  }

  /** Posts without a caveat, a paragraph a line. */
  private void readOrdinary() throws IOException {
    for (String line : Files.readAllLines(BRIEFS.resolve("ordinary.txt"))) {
      if (!line.startsWith("#")) {
        ArticleSentences.ofText(line).forEach(words -> add(words, false, Set.of()));
      }
    }
  }

  private void readPosts(String folder) throws IOException {
    Path set = BRIEFS.resolve(folder);
    for (JsonNode entry : new ObjectMapper().readTree(set.resolve("expected.json").toFile())) {
      ArticleSentences.of(set.resolve(entry.get("file").asText()))
          .forEach(
              sentence -> add(sentence.words(), sentence.remark(), kinds(entry, sentence.text())));
    }
  }

  private static Set<CaveatKind> kinds(JsonNode entry, String sentence) {
    Set<CaveatKind> kinds = EnumSet.noneOf(CaveatKind.class);
    entry
        .get("caveats")
        .properties()
        .forEach(
            caveat ->
                caveat
                    .getValue()
                    .forEach(
                        piece -> {
                          if (isOf(piece.asText(), sentence)) {
                            CaveatKind.of(caveat.getKey()).ifPresent(kinds::add);
                          }
                        }));
    return kinds;
  }

  /** A piece is a part of a sentence, or has several. */
  private static boolean isOf(String piece, String sentence) {
    return sentence.contains(piece) || (sentence.length() > 15 && piece.contains(sentence));
  }

  private void add(Words words, boolean remark, Set<CaveatKind> kinds) {
    for (int at = 0; at < words.size(); at++) {
      String word = words.at(at);
      if (!Character.isDigit(word.charAt(0))) {
        forms.computeIfAbsent(Cues.stem(word), s -> new TreeSet<>()).add(word);
      }
    }
    int[] cues =
        Cues.of(words, remark).stream()
            .distinct()
            .filter(cue -> !cue.contains(Cues.UNKNOWN))
            .mapToInt(cue -> numbers.computeIfAbsent(cue, c -> numbers.size()))
            .toArray();
    examples.add(new Example(cues, kinds));
  }

  private List<String> lines() {
    int[] sentences = new int[numbers.size()];
    for (Example example : examples) {
      for (int cue : example.cues()) {
        sentences[cue]++;
      }
    }
    List<double[]> fitted = KINDS.parallelStream().map(kind -> fit(kind, sentences)).toList();
    Map<String, String> weights = new TreeMap<>();
    numbers.forEach(
        (cue, number) -> {
          String line = weights(fitted, number);
          if (!line.isEmpty()) {
            weights.put(cue, line);
          }
        });
    // The stems of pairs need a line, too.
    for (String cue : List.copyOf(weights.keySet())) {
      for (String stem :
          cue.replace(Cues.FIRST, "").replace(Cues.DENIED, "").split(Cues.BETWEEN)) {
        if (forms.containsKey(stem)) {
          weights.putIfAbsent(stem, "");
        }
      }
    }
    List<String> lines = new ArrayList<>();
    lines.add("# What words weigh, in tenths, for each kind. Made by CueTraining; not to be edited by hand.");
    lines.add(
        CueFile.KINDS
            + "\t"
            + KINDS.stream().map(CaveatKind::key).collect(Collectors.joining(" ")));
    weights.forEach(
        (cue, line) ->
            lines.add(cue + "\t" + String.join(",", forms.getOrDefault(cue, Set.of())) + "\t" + line));
    return lines;
  }

  private static String weights(List<double[]> fitted, int cue) {
    List<String> parts = new ArrayList<>();
    for (int kind = 0; kind < KINDS.size(); kind++) {
      double weight = fitted.get(kind)[cue];
      if (Math.abs(weight) >= LEAST_WEIGHT) {
        parts.add(kind + ":" + Math.round(weight * 10));
      }
    }
    return String.join(" ", parts);
  }

  private double[] fit(CaveatKind kind, int[] sentences) {
    double[] weights = new double[numbers.size()];
    double[] moved = new double[numbers.size()];
    double[] tells = tells(kind);
    List<Example> order = new ArrayList<>(examples);
    Random random = new Random(1);
    for (int round = 0; round < ROUNDS; round++) {
      Collections.shuffle(order, random);
      for (Example example : order) {
        step(example, example.kinds().contains(kind), weights, moved, sentences, tells);
      }
    }
    for (int cue = 0; cue < weights.length; cue++) {
      weights[cue] *= tells[cue];
    }
    return weights;
  }

  /**
   * How much a cue tells by itself, by which its value is multiplied (Wang and Manning, Baselines
   * and Bigrams, ACL 2012): the log of how much more often it stands in caveats of the kind.
   */
  private double[] tells(CaveatKind kind) {
    double[] with = new double[numbers.size()];
    double[] without = new double[numbers.size()];
    Arrays.fill(with, 1);
    Arrays.fill(without, 1);
    for (Example example : examples) {
      double[] of = example.kinds().contains(kind) ? with : without;
      for (int cue : example.cues()) {
        of[cue]++;
      }
    }
    double all = Math.log(Arrays.stream(with).sum() / Arrays.stream(without).sum());
    double[] tells = new double[numbers.size()];
    for (int cue = 0; cue < tells.length; cue++) {
      double ratio = Math.log(with[cue] / without[cue]) - all;
      tells[cue] = EVEN + (1 - EVEN) * Math.abs(ratio);
    }
    return tells;
  }

  private static void step(
      Example example,
      boolean caveat,
      double[] weights,
      double[] moved,
      int[] sentences,
      double[] tells) {
    double score = 0;
    for (int cue : example.cues()) {
      score += weights[cue] * tells[cue];
    }
    double likely = 1 / (1 + Math.exp(-score));
    double error = caveat ? (likely - 1) * WEIGHT_OF_A_CAVEAT : likely;
    for (int cue : example.cues()) {
      if (sentences[cue] >= FEWEST_SENTENCES) {
        double slope = error * tells[cue] + SHRINK / sentences[cue] * weights[cue];
        moved[cue] += slope * slope;
        weights[cue] -= STEP * slope / (Math.sqrt(moved[cue]) + STEP);
      }
    }
  }
}
