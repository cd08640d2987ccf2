package io.assay.brief.caveat;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PaidContentTest {
  private final PaidContent rule = new PaidContent(Found.SENTENCES);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "This article is sponsored by Kestrel Metals.",
        "<p>Sponsored content</p>",
        "<p><em>Paid post by Kestrel Metals</em></p>",
        "The following is a paid advertisement.",
        "Rare Earth Exchanges was paid by Kestrel Metals for the production of this profile.",
        "We received compensation from the company for this coverage.",
        "This feature was paid for by an advertiser.",
        "<p>Advertorial</p>",
        "This content was produced in paid partnership with Kestrel Metals.",
        "Disclosure: Kestrel Metals compensated the publisher for this report.",
        "This is branded content.",
      })
  void finds(String sentence) {
    assertThat(Found.evidence(rule, sentence)).containsExactly(Found.textOf(sentence));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The conference in Perth was sponsored by Iluka Resources.",
        "The bill was sponsored by two senators from Wyoming.",
        "The Department of Energy sponsored the study with four million dollars.",
        "Buyers paid for the ore in advance.",
        "<p>Advertisement</p>",
        "This article is not sponsored.",
        "The company paid the editor of a rival paper, prosecutors said.",
        "The miners were paid for overtime.",
        "State-sponsored research has cut the cost of separation.",
        "This report covers the advertising campaign of a magnet maker.",
        "The project is financed by a bank in Tokyo.",
        "We paid a visit to the plant in June.",
        "<h2>Money</h2><p>Sponsored by the state, the plant grew.</p>",
      })
  void leavesAlone(String sentence) {
    assertThat(Found.by(rule, sentence)).isEmpty();
  }
}
