package io.assay.config;

import io.assay.archive.Alias;
import io.assay.archive.Aliases;
import io.assay.post.Taxonomy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads what organizations, regions and topics are called besides. */
final class AliasReader {
  private final NamePlaces places;
  private final List<Alias> aliases = new ArrayList<>();

  /**
   * @param places where names stand, for what is found out about them later
   */
  AliasReader(NamePlaces places) {
    this.places = places;
  }

  /** Reads the whole file. */
  List<Alias> readAll(Section file) {
    read(file, "organizations", Taxonomy.ORGANIZATION);
    read(file, "regions", Taxonomy.REGION);
    read(file, "topics", Taxonomy.TOPIC);
    return List.copyOf(aliases);
  }

  private void read(Section file, String key, Taxonomy taxonomy) {
    Map<String, Place> taken = new HashMap<>();
    file.sections(key, section -> aliases.addAll(read(section, taxonomy, taken)));
  }

  private List<Alias> read(Section section, Taxonomy taxonomy, Map<String, Place> taken) {
    String name = section.required("name", Forms.NAME, "");
    if (!name.isEmpty()) {
      places.addAlias(taxonomy, name, section.place("name"));
      take(section, section.place("name"), name, taken);
    }
    if (!section.has("aliases")) {
      section.mistake(section.place("aliases"), "is missing: a list of other names");
    }
    List<Section.Item<String>> others = section.list("aliases", Forms.NAME);
    others.forEach(other -> take(section, other.scalar().place(), other.value(), taken));
    return others.stream().map(other -> new Alias(taxonomy, name, other.value())).toList();
  }

  /** Two terms of one name could only be told apart by asking back, each time. */
  private static void take(Section section, Place place, String name, Map<String, Place> taken) {
    Place before = taken.putIfAbsent(Aliases.compared(name), place);
    if (before != null) {
      section.mistake(place, "the name is taken: line " + before.line() + " has it already");
    }
  }
}
