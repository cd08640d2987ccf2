package io.assay.command;

import io.assay.brief.CaveatKind;
import io.assay.message.Choice;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * That a label of a post is wrong, as somebody says it. What he did not say is empty.
 *
 * @param label key of a kind of caveats, or {@link #MISSING}
 */
record Report(String post, String label, String reason) {
  /** Where a caveat should stand and does not. */
  static final String MISSING = "missing";

  static final String LABEL = "label";
  static final String REASON = "reason";

  private static final String MISSING_WORDS = "a caveat is missing";

  /** All in one, as typed: {@code 14218 state-owned source It is a private company.} */
  private static final Pattern TYPED =
      Pattern.compile("(?is)(\\S+)\\s+(?:(" + written() + ")\\b)?+(.*)");

  static Report of(CommandCall call) {
    String post = call.option(PostFinder.POST);
    String label = call.option(LABEL);
    String reason = call.option(REASON);
    Matcher typed = TYPED.matcher(post);
    if (typed.matches()) {
      post = typed.group(1);
      label = typed.group(2) == null ? label : typed.group(2);
      reason = typed.group(3).isBlank() ? reason : typed.group(3).strip();
    }
    String key = label.toLowerCase(Locale.ROOT).replace(' ', '-');
    return new Report(post, keys().contains(key) ? key : "", reason);
  }

  /** No name of a post has a blank in it. The hyphens of a label may be blanks. */
  private static String written() {
    return keys().stream().map(key -> key.replace("-", "[- ]")).collect(Collectors.joining("|"));
  }

  boolean isComplete() {
    return !post.isEmpty() && !label.isEmpty() && !reason.isEmpty();
  }

  /** The kind that is meant; empty where one is missing. */
  Optional<CaveatKind> kind() {
    return CaveatKind.of(label);
  }

  /** For people: {@code state-owned source}. */
  String words() {
    return kind().map(CaveatKind::label).orElse(MISSING_WORDS);
  }

  /** What can be wrong. */
  static List<Choice> labels() {
    return Stream.concat(
            Arrays.stream(CaveatKind.values()).map(kind -> new Choice(kind.label(), kind.key())),
            Stream.of(new Choice(MISSING_WORDS, MISSING)))
        .toList();
  }

  /** As they are typed. */
  static List<String> keys() {
    return labels().stream().map(Choice::value).toList();
  }
}
