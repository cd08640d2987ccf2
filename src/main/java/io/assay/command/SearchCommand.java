package io.assay.command;

import io.assay.archive.Archive;
import io.assay.archive.Hit;
import io.assay.archive.PostIndex;
import io.assay.archive.SearchResult;
import io.assay.message.Block;
import io.assay.message.Excerpt;
import io.assay.message.Form;
import io.assay.message.Message;
import io.assay.post.PostId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** {@code /ree search QUERY}: posts by their words, best first. */
public final class SearchCommand implements Command {
  static final String NAME = "search";
  static final String QUERY = "query";

  /** What is longer is no question; and its buttons have to be kept. */
  static final int LONGEST = 500;

  static final List<String> FILTERS =
      List.of(
          "org:lynas, region:china, topic:magnets: posts that carry it",
          "caveat:state-owned-source, caveat:opinion: posts with this caveat",
          "after:2025-10-01, before:2026-01-01: by the day of publishing",
          "\"heavy rare earths\": these words, one after the other",
          "-recycling: without this word");

  private final Archive archive;
  private final PostIndex index;

  public SearchCommand(Archive archive, PostIndex index) {
    this.archive = archive;
    this.index = index;
  }

  @Override
  public CommandSpec spec() {
    return new CommandSpec(
        NAME,
        "Posts by their words, best first",
        List.of(
            new CommandSpec.Option(
                QUERY, "Words, \"a phrase\", -not, org:NAME", true, CommandSpec.Kind.TEXT)));
  }

  @Override
  public String example() {
    return "search dysprosium region:china";
  }

  @Override
  public List<String> hints() {
    return FILTERS;
  }

  @Override
  public Optional<Form> form(CommandCall call) {
    return call.option(QUERY).isEmpty()
        ? Optional.of(
            new Form(
                "Search the posts",
                NAME,
                Map.of(),
                List.of(
                    new Form.Text(
                        QUERY, "Words, \"a phrase\", -not, org:NAME", true, false, LONGEST))))
        : Optional.empty();
  }

  @Override
  public Answer answer(CommandCall call) {
    return answer(call.option(QUERY), call);
  }

  Answer answer(String query, CommandCall call) {
    if (query.isEmpty()) {
      return Answer.of(hint("Search for what? Write: /ree " + example()));
    }
    if (query.length() > LONGEST) {
      return Answer.of(
          hint("That is too long for a search: write at most " + LONGEST + " characters."));
    }
    SearchResult result = index.search(query, call.page());
    return result.hits().isEmpty() ? nothing(query, result) : found(query, result, call);
  }

  private static Message hint(String head) {
    return new Message(head, List.of(new Block.Paragraph(head), new Block.Bullets(FILTERS)));
  }

  private static Answer nothing(String query, SearchResult result) {
    String head =
        result.page() == 1
            ? "No post has \"" + Excerpt.cut(query, 80) + "\"."
            : "There are no more posts.";
    List<Block> blocks = new ArrayList<>(List.of(new Block.Paragraph(head)));
    blocks.addAll(remarks(result));
    if (result.page() == 1) {
      blocks.add(new Block.Paragraph("A search takes words, and:"));
      blocks.add(new Block.Bullets(FILTERS));
    }
    return Answer.of(new Message(head, blocks));
  }

  private Answer found(String query, SearchResult result, CommandCall call) {
    int before = (result.page() - 1) * PostIndex.PAGE;
    String range =
        result.total() <= PostIndex.PAGE
            ? ""
            : ", " + (before + 1) + " to " + (before + result.hits().size());
    String head = Count.posts(result.total()) + " for \"" + Excerpt.cut(query, 80) + "\"" + range;
    List<Block> blocks = new ArrayList<>(List.of(new Block.Title(head, null)));
    blocks.addAll(remarks(result));
    blocks.addAll(entries(result.hits()));
    Row row = new Row(call, NAME + " " + query).more(result.more()).share();
    return Answer.of(new Message(head, blocks).with(row.blocks()));
  }

  /** Each with the place that answers; of a story the one that told it first. */
  private List<Block> entries(List<Hit> hits) {
    Map<PostId, String> snippets =
        hits.stream().collect(Collectors.toMap(hit -> hit.brief().post().id(), Hit::snippet));
    return Entries.of(
        archive,
        hits.stream().map(Hit::brief).toList(),
        brief ->
            Stream.of(snippets.getOrDefault(brief.post().id(), ""))
                .filter(snippet -> !snippet.isBlank())
                .map(Block.Quote::new)
                .toList());
  }

  private static List<Block> remarks(SearchResult result) {
    return result.remarks().stream().<Block>map(text -> new Block.SmallPrint(text, null)).toList();
  }
}
