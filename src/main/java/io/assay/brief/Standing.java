package io.assay.brief;

import java.util.Set;
import java.util.regex.Pattern;

/** How well a sentence can be quoted without those around it, best first. */
enum Standing {
  /** It says what it says by itself. */
  ALONE,
  /** It needs the one before, or its speaker: "This, however, ...", "We hope that ...". */
  LEANING,
  /** It is no sentence: it does not end as sentences do, or it never ends. */
  UNFINISHED,
  /** It tells no news: a greeting, a byline, a question, an invitation to click. */
  NONE;

  private static final int FEWEST_WORDS = 6;

  /** In scripts that set no blanks between words. */
  private static final int FEWEST_LETTERS = 8;

  /** What is longer is a list or a table that lost its marks. */
  private static final int LONGEST = 500;

  private static final int LONGEST_BYLINE = 120;

  private static final Pattern NOISE =
      Pattern.compile(
          "(?i)(?:hello|hi|dear|welcome (?:back|to)|greetings|good (?:morning|afternoon|evening|day)"
              + "|thanks for|thank you|share this|subscribe|sign up|register (?:now|here|for)"
              + "|click (?:here|on|the)|follow us|join us|stay tuned|don['’]t miss"
              + "|read (?:more|also|next|the full)|for (?:more|further) (?:information|details|news)"
              + "|copyright|all rights reserved)\\b(?!-).*",
          Pattern.DOTALL);

  /** With what a noise, a label or a leaning phrase can begin; saves looking for one. */
  private static final Set<String> NOISE_FIRST =
      words(
          "hello hi dear welcome greetings good thanks thank share subscribe sign register click",
          "follow join stay don't read for copyright all");

  private static final Set<String> LABEL_FIRST =
      words(
          "source sources disclaimer editor editors note author written photo photos image picture",
          "credit caption tags categories date contact media published posted updated");

  private static final Set<String> LEANING_FIRST =
      words(
          "in by as for of on at despite because after since before during under through from with",
          "to among");

  private static final Pattern LABEL =
      Pattern.compile(
          "(?i)(?:sources?|disclaimer|(?:editor['’]?s?['’]? )?note|author|written by|photos?|image"
              + "|picture|credit|caption|tags|categories|date|contact|media contact|published"
              + "|posted|updated)(?: by| on)? ?[:：].*",
          Pattern.DOTALL);

  private static final Pattern BYLINE =
      Pattern.compile(
          "(?i)(?:by|from) \\p{Lu}.{0,80}"
              + "|(?:published|posted|updated|written|reported|photo|image|source)\\b (?:on|by|at)\\b.*");

  /** A sentence that begins so leans on the one before. */
  private static final Set<String> LEANS =
      words(
          "this that these those it its he his she her they their they're there here but and or yet",
          "so also however moreover furthermore additionally",
          "meanwhile instead nevertheless nonetheless still then therefore thus consequently",
          "accordingly similarly likewise equally otherwise conversely hence indeed again finally",
          "secondly thirdly both neither nor another such");

  private static final Pattern LEANING_PHRASE =
      Pattern.compile(
          "(?i)(?:(?:in|by) (?:addition|contrast|turn|response|return|fact|other words)"
              + "|as (?:such|a result)|for (?:example|instance)|of course|on the other"
              + "|at the same time|(?:despite|because of|after|since|before|during|under|through"
              + "|from|in|at|by|with|for|to|on|of|among) (?:this|that|these|those|them))\\b.*",
          Pattern.DOTALL);

  /** Words for those who speak and those who are spoken to. */
  private static final Set<String> PERSONAL =
      words(
          "i'm i've i'd i'll my me myself we we're we've we'd we'll our ours ourselves",
          "you you're you've you'd you'll your yours");

  /** No numeral ("Phase I"). The letter comes first, so that it is what is searched for. */
  private static final Pattern FIRST_PERSON =
      Pattern.compile("I(?![\\p{L}.-])(?<![\\p{L}.]I)(?<!\\p{Lu}\\p{L}{0,20} I)");

  private static final Set<String> PRONOUNS = words("he she they it");
  private static final Set<String> SAYING =
      words("said says added told explained noted wrote continued");

  private static final String STOPS = ".!…。！｡।۔።";
  private static final String QUESTIONS = "?？؟";
  private static final String CLOSERS = "\"”’'»」』)]";

  private static Set<String> words(String... lines) {
    return Set.of(String.join(" ", lines).split(" "));
  }

  static Standing of(Sentence sentence) {
    String text = sentence.text();
    Words words = sentence.words();
    char last = lastMark(text);
    if (QUESTIONS.indexOf(last) >= 0 || ":：".indexOf(last) >= 0 || !isNews(text, words)) {
      return NONE;
    }
    if (STOPS.indexOf(last) < 0 || text.length() > LONGEST) {
      return UNFINISHED;
    }
    return leans(text, words) || isPersonal(text, words) || isHalfAQuotation(text)
        ? LEANING
        : ALONE;
  }

  /** The mark that ends it, within quotation marks and brackets. */
  private static char lastMark(String text) {
    int end = text.length() - 1;
    while (end > 0 && CLOSERS.indexOf(text.charAt(end)) >= 0) {
      end--;
    }
    return text.charAt(end);
  }

  private static boolean isNews(String text, Words words) {
    boolean byline = text.length() <= LONGEST_BYLINE && BYLINE.matcher(text).matches();
    return hasEnoughWords(text, words)
        && !text.startsWith("©")
        && !begins(words, NOISE_FIRST, NOISE, text)
        && !begins(words, LABEL_FIRST, LABEL, text)
        && !(byline && !text.endsWith("."));
  }

  private static boolean begins(Words words, Set<String> first, Pattern whole, String text) {
    return words.size() > 0 && first.contains(words.at(0)) && whole.matcher(text).matches();
  }

  private static boolean hasEnoughWords(String text, Words words) {
    return words.size() >= FEWEST_WORDS
        || text.codePoints().filter(Terms::isUnspaced).limit(FEWEST_LETTERS).count()
            == FEWEST_LETTERS;
  }

  private static boolean leans(String text, Words words) {
    if (LEANS.contains(words.at(0))
        || begins(words, LEANING_FIRST, LEANING_PHRASE, text)
        || Character.isLowerCase(text.codePointAt(0))) {
      return true;
    }
    if (words.size() > 1 && PRONOUNS.contains(words.at(1))) {
      return true;
    }
    for (int at = 1; at < Math.min(4, words.size()); at++) {
      if (words.at(at).equals("however") || words.at(at).equals("therefore")) {
        return true;
      }
    }
    return false;
  }

  /** The writer or the readers come in, or somebody speaks who is not named. */
  private static boolean isPersonal(String text, Words words) {
    boolean firstPerson = false;
    for (int at = 0; at < words.size(); at++) {
      String word = words.at(at);
      boolean spoken = at > 0 && SAYING.contains(word);
      if (PERSONAL.contains(word) || (spoken && PRONOUNS.contains(words.at(at - 1)))) {
        return true;
      }
      firstPerson |= word.equals("i");
    }
    return firstPerson && FIRST_PERSON.matcher(text).find();
  }

  private static boolean isHalfAQuotation(String text) {
    return count(text, '"') % 2 == 1
        || (text.indexOf('„') < 0 && count(text, '“') != count(text, '”'));
  }

  private static int count(String text, char mark) {
    int count = 0;
    for (int at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + 1)) {
      count++;
    }
    return count;
  }
}
