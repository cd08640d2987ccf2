package io.assay.subscription;

import io.assay.brief.CaveatKind;
import io.assay.message.Destination;
import io.assay.subscription.Filters.Keywords;
import io.assay.subscription.Filters.Regions;
import io.assay.subscription.Subscription.Format;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Subscriptions for tests: what a filter asks besides is added word by word. */
public final class Wanting {
  private Wanting() {}

  /** Everything, at once, as an alert. */
  public static Subscription all(String name, String to) {
    return all(name, to, Style.of(Format.COMPACT));
  }

  public static Subscription all(String name, String to, Style style) {
    return new Subscription(name, Destination.parse(to), Filters.EVERYTHING, Timing.NOW, style);
  }

  /** The same subscription of fewer posts. */
  public static Subscription only(Subscription all, Filters filters) {
    return new Subscription(all.name(), all.to(), filters, all.timing(), all.style());
  }

  public static Subscription at(Subscription now, Timing timing) {
    return new Subscription(now.name(), now.to(), now.filters(), timing, now.style());
  }

  public static Subscription told(Subscription plainly, Style style) {
    return new Subscription(
        plainly.name(), plainly.to(), plainly.filters(), plainly.timing(), style);
  }

  /** An alert that calls somebody. */
  public static Style mentioning(Filters when, Addressee... who) {
    Style plain = Style.of(Format.COMPACT);
    return new Style(
        plain.format(),
        plain.onUpdate(),
        plain.contact(),
        Optional.of(new Mention(new LinkedHashSet<>(List.of(who)), when)),
        false,
        false);
  }

  public static Filters sources(Filters f, String... names) {
    return new Filters(
        Set.of(names), f.organizations(), f.regions(), f.topics(), f.caveats(), f.keywords());
  }

  public static Filters organizations(String... anyOf) {
    return organizations(Filters.EVERYTHING, Selection.anyOf(List.of(anyOf)));
  }

  public static Filters organizations(Filters f, Selection<String> names) {
    return new Filters(f.sources(), names, f.regions(), f.topics(), f.caveats(), f.keywords());
  }

  public static Filters regions(String... anyOf) {
    return regions(Filters.EVERYTHING, Selection.anyOf(List.of(anyOf)), true);
  }

  public static Filters regions(Filters f, Selection<String> names, boolean children) {
    return new Filters(
        f.sources(),
        f.organizations(),
        new Regions(names, children),
        f.topics(),
        f.caveats(),
        f.keywords());
  }

  public static Filters topics(Filters f, Selection<String> names) {
    return new Filters(
        f.sources(), f.organizations(), f.regions(), names, f.caveats(), f.keywords());
  }

  public static Filters caveats(Selection<CaveatKind> kinds) {
    Filters f = Filters.EVERYTHING;
    return new Filters(
        f.sources(), f.organizations(), f.regions(), f.topics(), kinds, f.keywords());
  }

  public static Filters keywords(Selection<Keyword> words, Part... in) {
    Filters f = Filters.EVERYTHING;
    return new Filters(
        f.sources(),
        f.organizations(),
        f.regions(),
        f.topics(),
        f.caveats(),
        new Keywords(words, in.length == 0 ? Set.of(Part.values()) : Set.of(in)));
  }

  public static Selection<Keyword> words(String... anyOf) {
    return Selection.anyOf(Stream.of(anyOf).map(Keyword::of).toList());
  }
}
