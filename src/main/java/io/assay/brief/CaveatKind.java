package io.assay.brief;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The kinds of caveats, loudest first. The key is public: it stands in JSON and YAML. */
public enum CaveatKind {
  STATE_OWNED_SOURCE("state-owned source"),
  STATE_LISTED_OUTLET("listed as state-controlled (State Media Monitor, 2023-08)"),
  VERIFY_INDEPENDENTLY("verify independently"),
  PROPAGANDA("wording called propaganda or exaggerated"),
  PAID_CONTENT("paid content"),
  CONFLICT_OF_INTEREST("writer or publisher holds an interest"),
  AUTOMATED_TEXT("written by a program"),
  UNVERIFIED("unverified claims"),
  SINGLE_SOURCE("one source only"),
  UNNAMED_SOURCE("unnamed sources"),
  COMPANY_CLAIM("company's own claims"),
  OPINION("opinion"),
  SPECULATION("speculation"),
  FORWARD_LOOKING("forward-looking"),
  TRANSLATION("translated"),
  CORRECTION("corrected by its editors"),
  NOT_ADVICE("not investment advice"),
  /** The other side of the scale: it speaks for the post. */
  CORROBORATED("facts called credible or confirmed");

  private final String label;
  private final String key = name().toLowerCase(Locale.ROOT).replace('_', '-');

  CaveatKind(String label) {
    this.label = label;
  }

  /** A few plain words for readers; what follows the speaker's label. */
  public String label() {
    return label;
  }

  /** True where it speaks for the post, not against it. */
  public boolean isReassuring() {
    return this == CORROBORATED;
  }

  /**
   * True where it is a reason not to rely on what the post says: not where it speaks for the post,
   * where mistakes were put right, and where it stands below every post of a site.
   */
  public boolean isCautioning() {
    return !isReassuring() && this != CORRECTION && this != NOT_ADVICE;
  }

  /** The kind of a public name. */
  public static Optional<CaveatKind> of(String key) {
    return Arrays.stream(values()).filter(kind -> kind.key().equals(key)).findAny();
  }

  /** The public name: {@code state-owned-source}. */
  public String key() {
    return key;
  }
}
