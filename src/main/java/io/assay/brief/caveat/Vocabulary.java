package io.assay.brief.caveat;

import java.util.Map;
import java.util.regex.Pattern;

/** Names for sets of words that wordings share: {@code {medium}} is an outlet, a newspaper, … */
final class Vocabulary {
  private static final Pattern NAME = Pattern.compile("\\{([a-z]+)\\}");

  private static final Map<String, String> SETS =
      Map.ofEntries(
          Map.entry(
              "footage",
              "video|recording|footage|clip|document|documents|photo|photos|photograph|photographs|image|images|letter|report|claim|claims|account|statement|figures|numbers|story"),
          Map.entry(
              "guess",
              "guesswork|conjecture|speculation|speculative|guess|guessing|hypothesis|hunch|surmise|rumour|rumor|hearsay"),
          Map.entry(
              "promo",
              "propaganda|promotion|publicity|advertising|advertisement|messaging|spin|hype|boosterism|cheerleading|marketing|rhetoric|sloganeering|slogans|slogan|boasting|puffery"),
          Map.entry(
              "firm",
              "company|producer|miner|issuer|management|developer|manufacturer|operator|firm|supplier|maker|promoter"),
          Map.entry(
              "site", "site|website|newsletter|publication|portal|magazine|page|blog|channel"),
          Map.entry("rulers", "state|government|party|communist|ministry|kremlin"),
          Map.entry("state", "state|government|party|kremlin"),
          Map.entry(
              "owned",
              "owned|run|controlled|backed|affiliated|funded|operated|linked|aligned|sponsored"),
          Map.entry(
              "body",
              "entity|enterprise|company|group|conglomerate|corporation|firm|producer|miner|steelmaker|body|organization"),
          Map.entry(
              "medium",
              "media|medium|outlet|outlets|newspaper|paper|publication|daily|agency|broadcaster|journal|magazine|mouthpiece|newswire|website|portal|press|tabloid|channel|television|tv|xinhua|times|cctv|cgtn|tass|sputnik"),
          Map.entry(
              "text",
              "report|article|story|account|post|piece|information|news|item|announcement|material|content|coverage|reporting|text|summary|digest|bulletin|briefing|page|feature|interview|profile|column|dispatch|newsletter|commentary|essay|transcript"),
          Map.entry(
              "claims",
              "report|article|story|account|piece|information|news|claim|claims|assertions|statements|content|details|figures|numbers|data"),
          Map.entry(
              "issued",
              "published|issued|carried|released|produced|reported|originates|originated|comes|came|stems|appeared|sourced|drawn|taken|translated|reprinted|republished|attributed|printed|broadcast|aired"),
          Map.entry(
              "reported", "reported|reports|report|said|says|say|announced|wrote|claimed|claims"),
          Map.entry(
              "publisher",
              "author|authors|writer|writers|editor|editors|publisher|we|i|reex|exchanges|contributor|contributors"),
          Map.entry(
              "holding",
              "shares|share|stock|stocks|stake|stakes|interest|interests|equity|securities|options|warrants|position|positions"),
          Map.entry(
              "financial", "financial|ownership|commercial|equity|business|economic|long|short"),
          Map.entry(
              "made",
              "generated|written|produced|drafted|created|compiled|assisted|summarized|summarised|prepared"),
          Map.entry(
              "machine",
              "ai|bot|algorithm|software|machine|chatgpt|gpt|llm|intelligence|computer|automation|chatbot|claude|gemini|chatbots|llms|copilot|deepseek|robot|algorithms|bots|script"),
          Map.entry("unchecked", "unverified|unconfirmed|uncorroborated|unsubstantiated"),
          Map.entry(
              "origin",
              "source|report|outlet|article|account|document|filing|official|person|announcement|notice|statement|release|video|recording|interview|conversation|witness|letter|photograph|photo|email|message|newspaper|trader|broker|informant|leak|posting|speech|spokesman|spokeswoman|page|post|paper"),
          Map.entry(
              "people",
              "source|sources|official|officials|executive|executives|person|people|insider|insiders|trader|traders|diplomat|employee|employees|manager|analyst"),
          Map.entry(
              "numbers",
              "figures|estimates|numbers|account|projections|claims|statements|reporting|data|words|calculations|forecasts|description"),
          Map.entry("ahead", "aspirational|projections|forecasts|indicative|preliminary|tentative"),
          Map.entry(
              "plans",
              "plans|plan|targets|target|projections|timelines|timeline|forecasts|schedule"),
          Map.entry(
              "tongue",
              "chinese|mandarin|japanese|russian|german|french|korean|portuguese|spanish|vietnamese|swedish|norwegian|arabic"),
          Map.entry("financier", "investment|financial|trading|legal|professional|investing|tax"),
          Map.entry("proof", "verification|confirmation|corroboration|evidence"),
          Map.entry("outside", "independent|customs|trade|public|satellite|regulatory|third"),
          Map.entry("checked", "verified|confirmed|corroborated|checked|validated|substantiated"),
          Map.entry("check", "verify|confirm|corroborate|check|validate"),
          Map.entry("readers", "readers|reader|investors|you|subscribers|anyone|shareholders"),
          Map.entry(
              "voice",
              "tone|article|report|language|wording|superlatives|piece|framing|narrative|messaging|coverage|story|prose|rhetoric|headline|announcement|text|account|release|statement|phrasing|presentation"),
          Map.entry(
              "slanted",
              "propaganda|propagandistic|propagandist|slanted|biased|nationalistic|exaggerated|exaggerates|exaggeration|exaggerations|overstated|overstates|hyperbole|hyperbolic|sensationalized|triumphalist|boastful|triumphal|jingoistic|overblown|oversold|embellished|hyped|promotional|celebratory|laudatory"),
          Map.entry(
              "facts",
              "fact|facts|figures|claim|claims|numbers|details|report|account|timeline|story|assertions"),
          Map.entry("credible", "credible|accurate|reliable|trustworthy|plausible"),
          Map.entry(
              "confirm",
              "confirm|confirms|confirmed|corroborate|corroborates|corroborated|verify|verifies|verified"),
          Map.entry(
              "papers",
              "filings|filing|images|photographs|records|reporting|reports|sources|media|imagery|statistics|registries|registry|documents|disclosures|data"));

  private Vocabulary() {}

  /** The pattern with each name replaced by its words. */
  static String spell(String pattern) {
    return NAME.matcher(pattern).replaceAll(match -> words(match.group(1)));
  }

  private static String words(String name) {
    String words = SETS.get(name);
    if (words == null) {
      throw new IllegalArgumentException("No set of words is called {" + name + "}.");
    }
    return words;
  }
}
