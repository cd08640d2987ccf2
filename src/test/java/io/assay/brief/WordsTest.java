package io.assay.brief;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WordsTest {
  private static List<String> words(String sentence) {
    Words words = Words.of(sentence);
    return IntStream.range(0, words.size()).mapToObj(words::at).toList();
  }

  private static List<String> quoted(String sentence) {
    Words words = Words.of(sentence);
    return IntStream.range(0, words.size()).filter(words::isQuoted).mapToObj(words::at).toList();
  }

  @Test
  void spellingDoesNotMatter() {
    assertThat(words("State-owned Baogang’s “Daily” isn’t"))
        .containsExactly("state", "owned", "baogang", "daily", "isn't");
  }

  @Test
  void knowsWhatIsQuoted() {
    assertThat(quoted("He called it “a fair deal” at noon")).containsExactly("a", "fair", "deal");
    assertThat(quoted("He called it \"a deal\" at noon")).containsExactly("a", "deal");
    assertThat(quoted("He called it ‘the miners’ deal’ at noon")).contains("the", "miners");
    assertThat(quoted("The miners’ pay and Baogang’s plan")).isEmpty();
  }

  @Test
  void aMarkThatIsNeverClosedOpensNothing() {
    assertThat(quoted("A 12\" pipe was laid")).isEmpty();
    assertThat(quoted("He said “a deal was near")).isEmpty();
  }

  @Test
  void aSentenceThatBeginsWithAMarkMayGoOnQuoting() {
    assertThat(quoted("“In our view it is safe.")).hasSize(6);
  }

  @Test
  void knowsWhereASentencePauses() {
    Words words = Words.of("Source: the mine — not the mill, it says");
    assertThat(IntStream.range(0, words.size()).filter(words::isAfterPause)).containsExactly(1, 3);
  }
}
