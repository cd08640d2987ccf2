package io.assay.brief.caveat;

import java.util.Map;
import java.util.regex.Pattern;

/** Names for sets of words that wordings share: {@code {medium}} is an outlet, a newspaper, … */
final class Vocabulary {
  private static final Pattern NAME = Pattern.compile("\\{([a-z]+)\\}");

  private static final Map<String, String> SETS =
      Map.ofEntries(
          Map.entry("state", "state|government|party|kremlin"),
          Map.entry("owned", "owned|run|controlled|backed|affiliated|funded|operated"),
          Map.entry(
              "body",
              "entity|enterprise|company|group|conglomerate|corporation|firm|producer|miner|steelmaker|body|organization"),
          Map.entry(
              "medium",
              "media|medium|outlet|outlets|newspaper|paper|publication|daily|agency|broadcaster|journal|magazine|mouthpiece|newswire|website|portal|press|tabloid|channel|television"),
          Map.entry(
              "text",
              "report|article|story|account|post|piece|information|news|item|announcement|material"),
          Map.entry(
              "claims",
              "report|article|story|account|piece|information|news|claim|claims|assertions|statements|content|details|figures|numbers|data"),
          Map.entry("checked", "verified|confirmed|corroborated|checked|validated|substantiated"),
          Map.entry("check", "verify|confirm|corroborate|check|validate"),
          Map.entry("readers", "readers|reader|investors|users|you|subscribers|traders|buyers"),
          Map.entry(
              "voice",
              "tone|article|report|language|wording|piece|framing|narrative|messaging|coverage|story|prose|rhetoric|headline|announcement|text|account|release|phrasing|presentation"),
          Map.entry(
              "slanted",
              "propaganda|propagandistic|propagandist|exaggerated|exaggerates|exaggeration|exaggerations|overstated|overstates|hyperbole|hyperbolic|sensationalized|triumphalist|spin"),
          Map.entry(
              "facts",
              "fact|facts|figures|data|claim|claims|numbers|details|information|report|account|timeline"),
          Map.entry("credible", "credible|accurate|reliable|trustworthy|plausible"),
          Map.entry(
              "confirm",
              "confirm|confirms|confirmed|corroborate|corroborates|corroborated|verify|verifies|verified"),
          Map.entry(
              "papers",
              "filings|filing|records|reporting|reports|sources|media|imagery|statistics|registries|registry|documents|disclosures|data"));

  private Vocabulary() {}

  /** The pattern with each name replaced by its words. */
  static String spell(String pattern) {
    return NAME.matcher(pattern).replaceAll(match -> SETS.getOrDefault(match.group(1), ""));
  }
}
