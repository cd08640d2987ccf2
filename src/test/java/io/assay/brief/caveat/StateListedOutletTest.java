package io.assay.brief.caveat;

import static org.assertj.core.api.Assertions.assertThat;

import io.assay.brief.Caveat;
import io.assay.brief.CaveatKind;
import io.assay.brief.Speaker;
import io.assay.brief.caveat.StateRegister.Listing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StateListedOutletTest {
  private final HostList<Listing> register = StateRegister.shipped();
  private final StateListedOutlet rule = new StateListedOutlet(Found.INDEX, register);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p>Source: <a href='https://www.globaltimes.cn/page/1.shtml'>Global Times</a></p>",
        "<p><strong>Source</strong>: <em><a href='http://english.news.cn/2026/c.html'>Xinhua</a></em>, 3 March 2026.</p>",
        "<p>According to <a href='https://tass.com/economy/1'>TASS</a>, the mine will open in May.</p>",
        "<p>The mine will open in May, according to the news agency <a href='//tass.ru/1'>TASS</a>.</p>",
        "<p>As first reported by <a href='https://www.chinadaily.com.cn/a/1.html'>China Daily</a>, the mine will open in May.</p>",
        "<p><a href='https://sputniknews.africa/1'>Sputnik</a></p><p>Sources:</p><ul><li><a href='https://news.cgtn.com/1'>CGTN</a>, 3 March</li></ul>",
        "<p>The <a href='https://www.globaltimes.cn/1'>Global Times</a> reported on Monday that the mine will open in May.</p>",
        "<p>The agency <a href='https://tass.com/1'>reported</a> that the mine will open in May.</p>",
        "<p>The mine will open in May, as published in the <a href='https://en.people.cn/1'>People’s Daily</a> and <a href='https://www.cctv.com/1'>elsewhere</a>.</p>",
        "<h3>Source</h3><p><a href='https://EN.People.com.cn/n3/1.html'>People’s Daily Online</a></p>",
        "<p>A story that ran in <a href='https://tass.com/1'>TASS</a> says so.</p>",
        "<p>Original source: <a href='https://tass.com/1'>TASS</a></p>",
      })
  void findsAListedHostThatIsTheSource(String html) {
    assertThat(Found.by(rule, html))
        .hasSize(1)
        .allSatisfy(caveat -> assertThat(Found.textOf(html)).contains(caveat.evidence()))
        .extracting(Caveat::speaker)
        .containsOnly(Speaker.REGISTER);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p>The plant lies in Ganzhou (<a href='https://www.globaltimes.cn/1'>map</a>) and is new.</p>",
        "<p>The ministry closed <a href='https://tass.com/1'>TASS</a>’s office in Vienna.</p>",
        "<p>According to Reuters, the <a href='https://tass.com/1'>plan</a> was dropped.</p>",
        "<p>According to <a href='https://www.reuters.com/1'>Reuters</a>, the plan was dropped.</p>",
        "<p>Source: <a href='https://nottass.com/1'>Not Tass</a></p>",
        "<p>Source: <a href='https://tass.com.example.org/1'>Example</a></p>",
        "<p>Source: <a href='https://example.org/?u=https://tass.com/1'>Example</a></p>",
        "<p>Source: <a href='https://tass.com@example.org/1'>Example</a></p>",
        "<p>Source: Reuters. The ban covers <a href='https://tass.com/1'>one agency</a>.</p>",
        "<p>The kiln stands in Ohio (<a href='https://tass.com/1'>map</a>) and is new.</p>",
        "<p>Kestrel ran at a loss in <a href='https://tass.com/1'>2024</a>.</p>",
        "<p>Source: TASS</p>",
        "<p>This is not according to <a href='https://tass.com/1'>TASS</a> but to our own count.</p>",
        "<h2>Further reading</h2><ul><li><a href='https://tass.com/1'>Mines in Siberia</a></li></ul>",
      })
  void leavesAlone(String html) {
    assertThat(Found.by(rule, html)).isEmpty();
  }

  @Test
  void aHostCoversItsSubdomainsAndNeverASuffix() {
    assertThat(register.find("tass.com")).isPresent();
    assertThat(register.find("www.tass.com")).isPresent();
    assertThat(register.find("a.b.tass.com.")).isPresent();
    assertThat(register.find("start.com")).isEmpty();
    assertThat(register.find("com")).isEmpty();
    assertThat(register.find("")).isEmpty();
  }

  @Test
  void labelNamesListerAndDateOfEveryRow() {
    assertThat(register.rows())
        .hasSize(610)
        .allSatisfy(
            row -> {
              assertThat(row.lister()).startsWith("State Media Monitor");
              assertThat(CaveatKind.STATE_LISTED_OUTLET.label())
                  .contains("State Media Monitor, " + row.asOf());
            });
  }
}
