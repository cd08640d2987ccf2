package io.assay.post;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalLinkTest {
  @ParameterizedTest
  @CsvSource({
    "https://News.Example/A/?utm_source=x&b=1&UTM_medium=y#top, https://news.example/A/?b=1",
    "https://news.example/a/?utm_source=x, https://news.example/a/",
    "HTTP://news.example:80/a, http://news.example/a",
    "https://news.example:443, https://news.example/",
    "https://news.example:8443/a, https://news.example:8443/a",
    "https://user:word@news.example/a, https://news.example/a",
    "https://news.example/%E5%8C%85?p=%26, https://news.example/%E5%8C%85?p=%26",
  })
  void isTheSameForAllWaysToWriteIt(String address, String canonical) {
    assertThat(CanonicalLink.of(address))
        .hasValueSatisfying(link -> assertThat(link).hasToString(canonical));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "javascript:alert(1)",
        "ftp://news.example/a",
        "/news/a",
        "https:///a",
        "https://a b/",
        "mailto:a@b.example",
        "data:text/html,x"
      })
  void isNoneForWhatIsNoWebAddress(String address) {
    assertThat(CanonicalLink.of(address)).isEmpty();
  }

  @Test
  void isNoneForAnAddressTooLongToBeAButton() {
    assertThat(CanonicalLink.of("https://news.example/" + "a".repeat(1_979))).isPresent();
    assertThat(CanonicalLink.of("https://news.example/" + "a".repeat(1_980))).isEmpty();
    assertThat(CanonicalLink.of("https://" + "a.".repeat(992) + "example1")).isEmpty();
  }
}
