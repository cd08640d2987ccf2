package io.assay.config;

import io.assay.brief.BriefSettings;
import io.assay.brief.CaveatKind;
import io.assay.brief.caveat.AddedWording;
import io.assay.brief.caveat.CaveatSettings;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** What {@code briefs.yaml} says: how posts are read, and which caveats are looked for. */
public record BriefsSettings(BriefSettings brief, CaveatSettings caveats) {
  /** What holds where there is no such file. */
  static final BriefsSettings AS_SHIPPED =
      new BriefsSettings(BriefSettings.AS_SHIPPED, CaveatSettings.AS_SHIPPED);

  private static final int MOST_SENTENCES = 10;
  private static final int LONGEST_REASON = 300;
  private static final int LONGEST_WORDING = 500;

  /** The same for the same settings in each process: what was made by others is out of date. */
  public String fingerprint() {
    return String.join(
        " ",
        brief.toString(),
        new TreeSet<>(caveats.rulesOff().keySet()).toString(),
        new TreeSet<>(caveats.hostsOff().keySet()).toString(),
        caveats.added().toString());
  }

  static BriefsSettings read(Section file) {
    return new BriefsSettings(
        file.section("extract", BriefsSettings::extract),
        file.section("caveats", BriefsSettings::caveats));
  }

  private static BriefSettings extract(Section section) {
    return new BriefSettings(
        section.optional(
            "sentences",
            Forms.number(0, MOST_SENTENCES),
            BriefSettings.AS_SHIPPED.extractSentences()));
  }

  private static CaveatSettings caveats(Section section) {
    Map<CaveatKind, String> rulesOff = new LinkedHashMap<>();
    Map<String, String> hostsOff = new LinkedHashMap<>();
    List<AddedWording> added = new ArrayList<>();
    section.sections(
        "off",
        off -> rulesOff.put(off.required("kind", Forms.CAVEAT, CaveatKind.OPINION), reason(off)));
    section.sections(
        "registerOff",
        off -> hostsOff.put(off.required("host", Forms.LISTED_HOST, ""), reason(off)));
    section.sections("wordings", wordings -> added.addAll(wordings(wordings)));
    return new CaveatSettings(rulesOff, hostsOff, added);
  }

  /** Whoever reads the file later wants to know why something is off. */
  private static String reason(Section section) {
    return section.required("reason", Forms.text(LONGEST_REASON), "");
  }

  private static List<AddedWording> wordings(Section section) {
    Optional<CaveatKind> kind = section.required("kind", Forms.CAVEAT);
    String group = section.optional("group", Forms.text(LONGEST_WORDING), "says");
    List<AddedWording> added = new ArrayList<>();
    for (Section.Item<String> item : section.list("add", Forms.text(LONGEST_WORDING))) {
      try {
        kind.ifPresent(known -> added.add(new AddedWording(known, group, item.value())));
      } catch (IllegalArgumentException e) {
        section.mistake(item.scalar().place(), String.valueOf(e.getMessage()));
      }
    }
    if (!section.has("add")) {
      section.mistake(section.place("add"), "is missing: a list of wordings");
    }
    return added;
  }
}
