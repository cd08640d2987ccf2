package io.assay.brief;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Counts right, missed and false labels by kind. */
final class Measure {
  private final String title;
  private final Map<CaveatKind, List<Label>> labels = new EnumMap<>(CaveatKind.class);
  private int items;

  private record Label(String item, boolean expected, boolean found) {}

  Measure(String title) {
    this.title = title;
    for (CaveatKind kind : CaveatKind.values()) {
      labels.put(kind, new ArrayList<>());
    }
  }

  void add(String item, Set<CaveatKind> expected, Set<CaveatKind> found) {
    items++;
    labels.forEach(
        (kind, of) -> of.add(new Label(item, expected.contains(kind), found.contains(kind))));
  }

  /** The items that have a label of this kind which they should not have. */
  List<String> falseOnes(CaveatKind kind) {
    return items(kind, false);
  }

  private List<String> items(CaveatKind kind, boolean missed) {
    return labels.getOrDefault(kind, List.of()).stream()
        .filter(label -> label.expected() == missed && label.found() != missed)
        .map(Label::item)
        .toList();
  }

  double falseOnesAPost() {
    return (double) all().stream().filter(l -> l.found() && !l.expected()).count() / items;
  }

  double recall() {
    return share(all(), false);
  }

  double precision() {
    return share(all(), true);
  }

  private List<Label> all() {
    return labels.values().stream().flatMap(List::stream).toList();
  }

  String table() {
    StringBuilder table = new StringBuilder();
    table.append(
        String.format(
            "%-22s %9s %6s %5s  missed | false, of %d%n",
            title, "precision", "recall", "F1", items));
    labels.forEach(
        (kind, of) -> table.append(row(kind.key(), of)).append(places(kind)).append('\n'));
    return table
        .append(row("all", all()))
        .append(String.format(Locale.ROOT, "%.3f false labels each%n", falseOnesAPost()))
        .toString();
  }

  private String places(CaveatKind kind) {
    List<String> missed = items(kind, true);
    List<String> wrong = items(kind, false);
    return missed.stream().allMatch(String::isEmpty) && wrong.stream().allMatch(String::isEmpty)
        ? missed.size() + " | " + wrong.size()
        : missed + " | " + wrong;
  }

  private static String row(String name, List<Label> of) {
    double precision = share(of, true);
    double recall = share(of, false);
    double f1 = precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
    return String.format(Locale.ROOT, "%-22s %9.2f %6.2f %5.2f  ", name, precision, recall, f1);
  }

  /** The share of right ones among the found (precision) or among the expected (recall). */
  private static double share(List<Label> of, boolean ofFound) {
    long right = of.stream().filter(label -> label.expected() && label.found()).count();
    long all = of.stream().filter(label -> ofFound ? label.found() : label.expected()).count();
    return all == 0 ? 1 : (double) right / all;
  }
}
