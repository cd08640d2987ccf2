package io.assay.brief.caveat;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StateOwnedSourceTest {
  private final StateOwnedSource rule = new StateOwnedSource(Found.SENTENCES);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "This article is based on a report published by the state-run Xinhua News Agency.",
        "Readers should note that the newspaper is owned by the Chinese government.",
        "The outlet that carried the claim is controlled by the Communist Party.",
        "According to state media, the smelter will double its output next year.",
        "Chinese state media reported that the smelter will double its output next year.",
        "The information comes from the official newspaper of the Jiangxi provincial government.",
        "The original story appeared in People’s Daily, the official newspaper of the Communist Party.",
        "Please note that this content originates from a state-controlled enterprise.",
        "It is worth remembering that this announcement was issued by a state-owned enterprise, not by an independent auditor.",
        "The report was carried by TASS, which is owned by the Russian state.",
        "The news was first reported by state broadcaster CCTV on Monday evening.",
        "Because the source is a state-owned company, its figures deserve caution.",
        "Xinhua is China’s state-run news agency, and this report reflects its framing.",
        "The publisher is an arm of a government-controlled mining group.",
        "This story was sourced from a state-backed outlet.",
        "The piece comes from the house journal of a state-owned steelmaker.",
      })
  void finds(String sentence) {
    assertThat(Found.evidence(rule, sentence)).containsExactly(sentence);
  }

  @Test
  void findsWhatFollowsTheWordSource() {
    assertThat(Found.evidence(rule, "<p>Source: Metal Daily, a state-owned newspaper.</p>"))
        .containsExactly("Source: Metal Daily, a state-owned newspaper.");
    assertThat(Found.evidence(rule, "<p><b>Sources:</b> Xinhua (state media), company filings</p>"))
        .hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "A state-owned company opened a mine in Jiangxi on Monday.",
        "China Northern Rare Earth, a state-owned enterprise, published its annual report in April.",
        "The report says that state-owned enterprises control most of the separation capacity.",
        "The report published by USGS lists state-owned enterprises as the largest producers.",
        "State-owned banks are the main source of funding for the project.",
        "The main source of funding is a state-owned bank in Beijing.",
        "The source of the ore is a state-controlled deposit in Inner Mongolia.",
        "This report is not from a state-owned outlet.",
        "The announcement came from the government of Malawi, which approved the licence.",
        "Lynas buys material from state-controlled producers, according to the report.",
        "Shares of Chinese media companies rose after state-run funds stepped in.",
        "“This newspaper is run by the government,” the lawmaker said of a rival daily.",
        "If the outlet were state-owned, we would say so here.",
        "AFP reported that a state-owned smelter had closed in Sichuan.",
        "The story begins with a state-owned steel company that was founded in 1954.",
        "The article describes how a state-owned company bought the deposit.",
        "The paper maker is owned by the state of Bavaria.",
        "The government told state media to stop naming the buyers.",
        "Officials banned state media from reporting on the quota.",
        "The state-owned producer said it would publish the data on its website.",
        "Imports come from state-owned producers in Vietnam and Myanmar.",
      })
  void leavesAlone(String sentence) {
    assertThat(Found.by(rule, sentence)).isEmpty();
  }
}
