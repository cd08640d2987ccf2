package io.assay.brief.caveat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.assay.brief.CaveatKind;
import io.assay.brief.Lexicon;
import io.assay.brief.Words;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CueModelTest {
  private static final CueFile FILE =
      CueFile.of(
          List.of(
              "kinds\topinion paid-content",
              "(any)\t\t0:-10 1:-10",
              "(remark)\t\t0:5",
              "(short)\t\t1:-5",
              "view\tview,views\t0:12 1:-30",
              "our\tour\t0:3",
              "our view\t\t0:9",
              "sponsor\tsponsor,sponsored,sponsors\t1:25",
              "^sponsor\t\t1:6",
              "!sponsor\t\t1:-20"));

  private static final Lexicon LEXICON = new Lexicon(FILE.forms());
  private static final CueModel MODEL = new CueModel(FILE, LEXICON);

  private static CueModel.Weight weigh(String sentence, boolean remark) {
    Words words = Words.of(sentence);
    return MODEL.weigh(words, LEXICON.numbers(words), remark);
  }

  private static int opinion(String sentence, boolean remark) {
    return weigh(sentence, remark).sum(MODEL.column(CaveatKind.OPINION));
  }

  private static int paid(String sentence) {
    return weigh(sentence, false).sum(MODEL.column(CaveatKind.PAID_CONTENT));
  }

  @Test
  void aSentenceWeighsWhatItsWordsAndPairsDo() {
    assertThat(opinion("Such is our view of it", false)).isEqualTo(-10 + 3 + 12 + 9);
    assertThat(opinion("Our own views", false)).isEqualTo(-10 + 3 + 12);
  }

  @Test
  void howItBeginsAndWhereItStandsCountToo() {
    assertThat(opinion("Our view", true)).isEqualTo(-10 + 5 + 3 + 12 + 9);
    assertThat(paid("Sponsored by Terra")).isEqualTo(-10 - 5 + 25 + 6);
    assertThat(paid("The mill was sponsored by Terra in the spring")).isEqualTo(-10 + 25);
  }

  @Test
  void numbersPartNoWords() {
    assertThat(opinion("This is our 3 view", false)).isEqualTo(-10 + 3 + 12 + 9);
  }

  @Test
  void aWordWithinFourBehindANotWeighsOnItsOwn() {
    assertThat(paid("The mill has never been openly sponsored by them at all"))
        .isEqualTo(-10 + 25 - 20);
    assertThat(paid("The mill was not seen to have been sponsored by them")).isEqualTo(-10 + 25);
    assertThat(paid("The mill was not seen to be sponsored by them at all"))
        .isEqualTo(-10 + 25 - 20);
    assertThat(paid("They say “never”, the mill sponsored them all")).isEqualTo(-10 + 25);
    assertThat(paid("The mill was not sponsored, never sponsored, never")).isEqualTo(-10 + 25 - 20);
    assertThat(strongest("It was not sponsored by a mill in the north", CaveatKind.PAID_CONTENT))
        .isEqualTo("sponsor +2.5, !sponsor -2.0, (any) -1.0");
  }

  @Test
  void whatIsQuotedWeighsNothing() {
    assertThat(opinion("The firm says “our view” of it is fine today", false)).isEqualTo(-10);
    assertThat(opinion("Our view of “our view” is fine today, it seems", false))
        .isEqualTo(-10 + 3 + 12 + 9);
  }

  @Test
  void aKindOfWhichAFalseLabelDoesHarmNeedsMore() {
    assertThat(weigh("It is our view", false).isEnoughForAny()).isTrue();
    assertThat(weigh("The mill was sponsored by Terra last spring", false))
        .satisfies(
            weight -> assertThat(weight.sum(MODEL.column(CaveatKind.PAID_CONTENT))).isEqualTo(15),
            weight -> assertThat(weight.isEnough(MODEL.column(CaveatKind.PAID_CONTENT))).isFalse());
  }

  @Test
  void namesTheCuesThatWeighMost() {
    assertThat(MODEL.strongest(Words.of("In our view"), true, CaveatKind.OPINION))
        .isEqualTo("view +1.2, (any) -1.0, our view +0.9, (remark) +0.5, our +0.3");
  }

  @Test
  void namesNoCueThatWasNotWeighed() {
    // "sponsoring" and "viewing" are no forms that the model knows, though their stems are.
    assertThat(strongest("Sponsoring a view, viewing", CaveatKind.PAID_CONTENT))
        .isEqualTo("view -3.0, (any) -1.0, (short) -0.5");
    assertThat(strongest("We saw our zebra view", CaveatKind.OPINION))
        .isEqualTo("view +1.2, (any) -1.0, our +0.3");
  }

  @Test
  void aSentenceWithoutAnEndWeighsAllItsWords() {
    List<String> words = IntStream.range(0, 1_000).mapToObj(n -> "w" + n + "x").toList();
    CueFile file =
        CueFile.of(
            Stream.concat(
                    Stream.of("kinds\topinion paid-content", "(any)\t\t0:1"),
                    words.stream().map(word -> word + "\t" + word + "\t0:127 1:-127"))
                .toList());
    Lexicon lexicon = new Lexicon(file.forms());
    Words sentence = Words.of(String.join(" ", words));
    CueModel.Weight weight =
        new CueModel(file, lexicon).weigh(sentence, lexicon.numbers(sentence), false);
    assertThat(weight.sum(0)).isEqualTo(127_000 + 1);
    assertThat(weight.sum(1)).isEqualTo(-127_000);
  }

  @Test
  void aPairOfWhichAWordHasNoLineIsRefused() {
    CueFile file = CueFile.of(List.of("kinds\topinion", "our\tour\t0:3", "our mill\t\t0:9"));
    assertThatThrownBy(() -> new CueModel(file, new Lexicon(file.forms())))
        .hasMessage("A pair is made of \"mill\", which has no line.");
  }

  @Test
  void countsAWordOnceHoweverOftenItStandsThere() {
    assertThat(strongest("Views, views", CaveatKind.OPINION)).isEqualTo("view +1.2, (any) -1.0");
    assertThat(weigh("Views, views, views", false).sum(MODEL.column(CaveatKind.OPINION)))
        .isEqualTo(weigh("Views", false).sum(MODEL.column(CaveatKind.OPINION)));
  }

  private static String strongest(String sentence, CaveatKind kind) {
    return MODEL.strongest(Words.of(sentence), false, kind);
  }

  @Test
  void endingsThatGrammarGivesDoNotCount() {
    assertThat(List.of("verify", "verifies", "verified"))
        .allSatisfy(word -> assertThat(Cues.stem(word)).isEqualTo("verify"));
    assertThat(List.of("source", "sourced", "sources", "sourcing"))
        .allSatisfy(word -> assertThat(Cues.stem(word)).isEqualTo("sourc"));
    assertThat(Cues.stem("press")).isEqualTo("press");
  }
}
