package io.assay.brief;

import static org.assertj.core.api.Assertions.assertThat;

import io.assay.brief.Highlight.Origin;
import io.assay.brief.caveat.CaveatRules;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What counts as the author's own list of highlights. */
class AuthorListTest {
  private static final String ITEMS = "<ul><li>The kiln is lit.</li><li>Output doubles.</li></ul>";
  private static final String REST =
      "<h2>Background</h2><p>The mine at Kestrel Ridge has been open since the autumn of 2019.</p>"
          + "<ul><li>Something else</li><li>Another thing</li></ul>";

  private static List<String> highlights(String html) {
    return new Briefer(CaveatRules.all())
        .brief(Posts.withBody(html)).highlights().stream()
            .filter(highlight -> highlight.origin() == Origin.AUTHOR)
            .map(Highlight::text)
            .toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p><strong>Highlights</strong></p>",
        "<p><b>Key Takeaways:</b></p>",
        "<h1>Highlights</h1>",
        "<h2>Key Points</h2>",
        "<h3>At a glance</h3>",
        "<h4>🔑 Key Takeaways</h4>",
        "<h5>1. Summary</h5>",
        "<h6>TL;DR</h6>",
        "<p>TL;DR:</p>",
        "<h2><span>Key&nbsp;Takeaways</span></h2>",
        "<h2>Key Highlights of this Article</h2>",
        "<p><strong>Article highlights –</strong></p>",
        "<div>KEY FACTS</div>",
        "<p>Here are the key takeaways:</p>",
        "<h3>The Key Points</h3>",
        "<h2>Highlights</h2><p>Here is the list as HTML:</p>",
        "<h2>Highlights</h2><p>```html</p>",
        "<p><b>What’s inside</b></p>",
        "<p>In this article:</p>",
        "<p><strong>Highlights</strong><br></p><p>&nbsp;</p>",
        "<h2>Highlights</h2><figure><img src='a.png' alt='x'><figcaption>The kiln.</figcaption></figure>",
      })
  void introductionNamesThem(String introduction) {
    assertThat(highlights("<p>Some words first.</p>" + introduction + ITEMS + REST))
        .containsExactly("The kiln is lit.", "Output doubles.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<details><summary>Highlights</summary>" + ITEMS + "</details>",
        "<h2>Highlights</h2><ol><li>The kiln is lit.</li><li>Output doubles.</li></ol>",
        "<h2>Highlights</h2><p>• The kiln is lit.</p><p>• Output doubles.</p>",
        "<h2>Highlights</h2><p>- The kiln is lit.<br>- Output doubles.</p>",
        "<h2>Highlights</h2><p>1. The kiln is lit.<br/>2. Output doubles.</p>",
        "<h2>Highlights</h2><p>1) The kiln is lit.</p><p>2) Output doubles.</p>",
        "<h2>Highlights</h2><p>✅ The kiln is lit.</p><p>✅ Output doubles.</p>",
        "<h2>Highlights</h2><p>1️⃣ The kiln is lit.</p><p>2️⃣ Output doubles.</p>",
        "<p><strong>Highlights</strong><br>• The kiln is lit.<br>• Output doubles.</p>",
        "<p><strong>Highlights:</strong></p><p>The kiln is lit.<br>Output doubles.</p>",
        "<div><div><h3>Highlights</h3></div><div><ul><li><p>The kiln is lit.</p></li><li><p>Output doubles.</p></li></ul></div></div>",
        "<ul><li><strong>Highlights</strong><ul><li>The kiln is lit.</li><li>Output doubles.</li></ul></li></ul>",
        "<h2>Highlights</h2><div>[et_pb_text admin_label=\"Text\"]</div>" + ITEMS,
        "<h2>Highlights</h2><p>— The kiln is lit.</p><p>— Output doubles.</p>",
      })
  void itemsTakeManyForms(String list) {
    assertThat(highlights(list + REST)).containsExactly("The kiln is lit.", "Output doubles.");
  }

  @Test
  void itemsKeepWhatBelongsToThem() {
    assertThat(
            highlights(
                "<h2>Highlights</h2><ul><li>Three aims:<ul><li>lower cost</li><li>fewer accidents</li></ul></li>"
                    + "<li><strong>Price</strong>: up <em>four</em> percent<span class='sr-only'> (opens in a new tab)</span>.</li>"
                    + "<li>One.</li></ul>"))
        .containsExactly(
            "Three aims: lower cost; fewer accidents", "Price: up four percent.", "One.");
  }

  @Test
  void aNumberThatBeginsASentenceIsNoBullet() {
    assertThat(
            highlights(
                "<h2>Highlights</h2><ul><li>12 tonnes a day.</li><li>-4 degrees at night.</li><li>3.5 percent grade.</li></ul>"))
        .containsExactly("12 tonnes a day.", "-4 degrees at night.", "3.5 percent grade.");
  }

  @Test
  void otherScriptsStayWhole() {
    assertThat(
            highlights(
                "<h2>Highlights</h2><ul><li>包钢集团加快稀土扩建。产量翻倍！</li><li>الإنتاج يتضاعف هذا العام.</li><li>👩🏽‍🔬 e\u0301tude</li></ul>"))
        .containsExactly("包钢集团加快稀土扩建。产量翻倍！", "الإنتاج يتضاعف هذا العام.", "👩🏽‍🔬 e\u0301tude");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<ul><li>The kiln is lit.</li><li>Output doubles.</li></ul>",
        "<h2>Companies to watch</h2><ul><li>One</li><li>Two</li></ul>",
        "<h2>Summary</h2><p>The kiln was lit on Monday and will burn for ten years.</p>",
        "<p>The highlights of the day were two speeches about kilns.</p><ul><li>One</li></ul>",
        "<nav class='toc'><p>Highlights</p><ul><li>One</li><li>Two</li></ul></nav>",
        "<div class='ez-toc-container'><p>Key points</p><ul><li><a href='#a'>One</a></li></ul></div>",
        "<h2>Key points</h2><ul class='sharedaddy'><li>Share on X</li></ul>",
        "<form><p>Highlights</p><ul><li>Your name</li></ul></form>",
        "<table><tr><td>Highlights</td><td>One</td></tr></table>",
      })
  void otherListsAreNone(String html) {
    assertThat(highlights(html)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"What’s inside", "In This Article:", "Inside this report"})
  void aListThatRepeatsTheHeadingsIsATableOfContents(String name) {
    String list = "<ul><li>The kiln</li><li>What it costs</li></ul>";
    String post = "<p>" + name + "</p>" + list + "<h2>The Kiln</h2><p>It is lit.</p>";
    assertThat(highlights(post)).isEmpty();
    assertThat(highlights(post + "<h2>Key points</h2>" + ITEMS))
        .containsExactly("The kiln is lit.", "Output doubles.");
    assertThat(highlights("<p>Key points</p>" + list + "<h2>The kiln</h2>" + REST))
        .containsExactly("The kiln", "What it costs");
  }

  @Test
  void aTableOfContentsUnderneathIsNotTakenForThem() {
    assertThat(
            highlights(
                "<h2>Summary</h2><ul><li><a href='#one'>One</a></li><li><a href='#two'>Two</a></li></ul>"
                    + "<h2>Key points</h2>"
                    + ITEMS))
        .containsExactly("The kiln is lit.", "Output doubles.");
  }
}
