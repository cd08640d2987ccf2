package io.assay.archive;

import io.assay.brief.Briefer;
import io.assay.brief.caveat.CaveatRules;
import io.assay.post.Posts;
import io.assay.post.Taxonomy;
import io.assay.post.Term;
import io.assay.store.Database;
import io.assay.store.StoreSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What autocomplete costs inside the process: 5,000 organizations, 500 regions and 50,000 posts in a
 * file of H2, names typed letter by letter, every third one misspelt, 50 letters a second, while a
 * poll ends every ten seconds so that all names are read again. Beside it the least that could be
 * done: the same letters looked for in all names with {@link String#contains}.
 */
public final class NamesBench {
  private static final int ORGANIZATIONS = 5_000;
  private static final int REGIONS = 500;
  private static final int POSTS = 50_000;
  private static final int WARM_UP = 1_000;
  private static final int QUESTIONS = 3_000;
  private static final long PAUSE = 1_000_000_000L / 50;
  private static final int POLL = 500;

  private static final Random RANDOM = new Random(14218);

  private NamesBench() {}

  public static void main(String[] args) throws IOException {
    Path folder = Files.createTempDirectory("assay-bench");
    List<Term> terms = Stream.concat(organizations(), regions()).toList();
    try (Database database =
        Database.open(new StoreSettings("jdbc:h2:file:" + folder.resolve("assay")))) {
      BenchStore.fill(database, terms, POSTS);
      Archive archive = new Archive(database, new Briefer(CaveatRules.all()), aliases(terms), InstantSource.system());
      List<String> typed = typed(terms);
      List<String> names = terms.stream().map(term -> term.name().toLowerCase(Locale.ROOT)).toList();
      say("%-44s %8s %8s %8s", "a letter typed, at 50 a second", "p50", "p99", "most");
      measure("organizations", database, typed, letters -> archive.find(Taxonomy.ORGANIZATION, letters).hits().size());
      measure("organizations, regions and topics", database, typed, letters -> archive.findTerm(letters).hits().size());
      measure("floor: String.contains over all names", database, typed, letters -> contains(names, letters));
      reading(database, terms);
    } finally {
      delete(folder);
    }
  }

  private static int contains(List<String> names, String letters) {
    String wanted = letters.toLowerCase(Locale.ROOT);
    return names.stream().filter(name -> name.contains(wanted)).limit(NameMatch.MOST).toList().size();
  }

  private static void measure(String what, Database database, List<String> typed, Function<String, Integer> find) {
    long found = 0;
    List<Long> times = new ArrayList<>();
    long due = System.nanoTime();
    for (int question = 0; question < WARM_UP + QUESTIONS; question++) {
      if (question % POLL == 0) {
        database.useTransaction(tx -> BenchStore.poll(tx, Instant.now()));
      }
      // Warming up it does not wait.
      due = question < WARM_UP ? System.nanoTime() : due + PAUSE;
      await(due);
      long start = System.nanoTime();
      found += find.apply(typed.get(question % typed.size()));
      if (question >= WARM_UP) {
        times.add(System.nanoTime() - start);
      }
    }
    times.sort(Comparator.naturalOrder());
    say("%-44s %5.2f ms %5.2f ms %5.1f ms  (%d found)", what, ms(times, 0.5), ms(times, 0.99), ms(times, 1), found);
  }

  private static void reading(Database database, List<Term> terms) {
    Posts posts = new Posts(database);
    for (int turn = 0; turn < 5; turn++) {
      long start = System.nanoTime();
      List<Term> read = posts.terms();
      long between = System.nanoTime();
      new NameIndex(read, aliases(terms));
      long end = System.nanoTime();
      posts.edition();
      if (turn == 4) {
        say("reading all names %.0f ms, preparing them %.0f ms; looking whether anything changed %.2f ms",
            (between - start) / 1e6, (end - between) / 1e6, (System.nanoTime() - end) / 1e6);
      }
    }
  }

  private static void await(long due) {
    try {
      long wait = due - System.nanoTime();
      if (wait > 0) {
        Thread.sleep(wait / 1_000_000, (int) (wait % 1_000_000));
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static double ms(List<Long> sorted, double share) {
    return sorted.get((int) Math.min(sorted.size() - 1, sorted.size() * share)) / 1e6;
  }

  /** Every beginning of names, of a word within, and of every third with two letters changed about. */
  private static List<String> typed(List<Term> terms) {
    List<String> typed = new ArrayList<>();
    while (typed.size() < WARM_UP + QUESTIONS) {
      String name = terms.get(RANDOM.nextInt(terms.size())).name();
      int kind = RANDOM.nextInt(3);
      String start = kind == 1 ? name.substring(name.indexOf(' ') + 1) : name;
      String whole = kind == 2 ? misspelt(start) : start;
      IntStream.rangeClosed(1, whole.length()).forEach(end -> typed.add(whole.substring(0, end)));
    }
    return typed;
  }

  private static String misspelt(String name) {
    int at = 1 + RANDOM.nextInt(Math.min(6, name.length() - 2));
    return name.substring(0, at) + name.charAt(at + 1) + name.charAt(at) + name.substring(at + 2);
  }

  private static Stream<Term> organizations() {
    List<String> firsts = words("bao lyn ilu ener neo magn shen xia kvan nor gre vul ara pen hast aust brow bra ser ver mkan ngu song toh yan");
    List<String> lasts = words("gang as ka gy dym nex ghe men feld ra en can fura sana ings lia ns zil ra de go alla we ate jia tou steel");
    List<String> kinds = List.of("Rare Earths", "Minerals", "Resources", "Magnets", "Metals", "Mining", "Materials", "Technologies", "Research Institute", "University of Science and Technology");
    List<String> forms = List.of("", " Group", " Co., Ltd.", " Inc.", " Corporation", " Limited", " (Group) Co., Ltd.");
    return IntStream.range(0, ORGANIZATIONS)
        .mapToObj(number -> {
          String place = number % 3 == 0 ? title(pick(firsts) + pick(lasts)) + " " : "";
          String name = place + title(pick(firsts) + pick(lasts)) + " " + pick(kinds) + pick(forms);
          return new Term(Taxonomy.ORGANIZATION, "organization-" + number, name, List.of());
        });
  }

  private static Stream<Term> regions() {
    List<String> firsts = words("nor sou wes eas inn out gan jia ang mon sas que nev ari sich gui bai hun");
    List<String> lasts = words("thern land golia zhou xi su ola tana katch bec ada zona uan bay yun nan");
    return IntStream.range(0, REGIONS)
        .mapToObj(number -> new Term(Taxonomy.REGION, "region-" + number, title(pick(firsts) + pick(lasts)) + (number % 4 == 0 ? " Province" : ""), number % 2 == 0 ? List.of() : List.of("region-" + number / 2)));
  }

  private static Aliases aliases(List<Term> terms) {
    return new Aliases(IntStream.range(0, 500).mapToObj(number -> new Alias(Taxonomy.ORGANIZATION, terms.get(number).name(), "北方稀土" + number)).toList());
  }

  private static List<String> words(String all) {
    return List.of(all.split(" "));
  }

  private static String pick(List<String> words) {
    return words.get(RANDOM.nextInt(words.size()));
  }

  private static String title(String word) {
    return Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(java.io.File::delete);
    }
  }

  private static void say(String format, Object... values) {
    System.out.println(String.format(Locale.ROOT, format, values));
  }
}
