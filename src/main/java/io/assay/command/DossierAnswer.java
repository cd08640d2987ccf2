package io.assay.command;

import io.assay.archive.Archive;
import io.assay.archive.Dossier;
import io.assay.archive.PostIndex;
import io.assay.archive.TermCount;
import io.assay.message.Block;
import io.assay.message.Excerpt;
import io.assay.message.Message;
import io.assay.post.Taxonomy;
import io.assay.post.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Puts what the archive knows of a term into words. */
final class DossierAnswer {
  private static final String ON_SOURCES = "Caveats in posts that mention it (on their sources)";
  private static final int NAME = 100;
  private static final int NAMES = 5;
  private static final int SUMMARY = 590;

  private DossierAnswer() {}

  /**
   * @param remark on the archive itself
   */
  static Answer of(Dossier dossier, Optional<String> remark, Archive archive, CommandCall call) {
    Term term = dossier.term();
    String name = Excerpt.cut(term.name(), NAME);
    boolean first = dossier.page() == 1;
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Title(name, null));
    blocks.addAll(first ? figures(dossier) : List.of());
    blocks.addAll(newest(dossier, archive));
    remark.ifPresent(text -> blocks.add(new Block.SmallPrint(text, null)));
    String caveats = caveats(dossier);
    String summary =
        name
            + ": "
            + count(dossier)
            + (caveats.isEmpty() ? "" : ". " + ON_SOURCES + ": " + caveats);
    Row row =
        new Row(call, TermKind.question(term))
            .more(dossier.more())
            .add("Trend", "trend " + TermFinder.key(term))
            .share();
    return Answer.of(new Message(Excerpt.cut(summary, SUMMARY), blocks).with(row.blocks()));
  }

  private static String count(Dossier dossier) {
    return Count.posts(dossier.posts())
        + ", "
        + dossier.recent()
        + " in the last "
        + Dossier.RECENT_DAYS
        + " days";
  }

  private static List<Block> figures(Dossier dossier) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Paragraph(count(dossier)));
    add(blocks, ON_SOURCES, caveats(dossier));
    add(blocks, "Lies in", names(dossier.parents()));
    add(blocks, "Parts", counts(dossier.children()));
    boolean region = dossier.term().taxonomy() == Taxonomy.REGION;
    add(blocks, region ? "Other regions" : "Regions", counts(dossier.regions()));
    boolean organization = dossier.term().taxonomy() == Taxonomy.ORGANIZATION;
    add(
        blocks,
        organization ? "Other organizations" : "Organizations",
        counts(dossier.organizations()));
    return blocks;
  }

  private static void add(List<Block> blocks, String label, String text) {
    if (!text.isEmpty()) {
      blocks.add(new Block.Remark(label, text));
    }
  }

  private static String caveats(Dossier dossier) {
    return dossier.caveats().stream()
        .map(count -> count.kind().label() + " " + count.posts())
        .collect(Collectors.joining("; "));
  }

  private static String names(List<Term> terms) {
    return terms.stream()
        .limit(NAMES)
        .map(term -> Excerpt.cut(term.name(), NAME))
        .collect(Collectors.joining(", "));
  }

  private static String counts(List<TermCount> counts) {
    return counts.stream()
        .limit(NAMES)
        .map(count -> Excerpt.cut(count.term().name(), NAME) + " " + count.posts())
        .collect(Collectors.joining(", "));
  }

  private static List<Block> newest(Dossier dossier, Archive archive) {
    if (dossier.newest().isEmpty()) {
      return dossier.page() == 1
          ? List.of()
          : List.of(new Block.Paragraph("There are no more posts."));
    }
    int before = (dossier.page() - 1) * PostIndex.PAGE;
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        new Block.Heading(
            before == 0
                ? "Newest"
                : "Posts " + (before + 1) + " to " + (before + dossier.newest().size())));
    blocks.addAll(Entries.of(archive, dossier.newest()));
    return blocks;
  }
}
