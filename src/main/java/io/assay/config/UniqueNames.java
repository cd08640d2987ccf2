package io.assay.config;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Sees to it that no name is given twice in one list, in whatever case. */
final class UniqueNames {
  private final Map<String, Place> places = new LinkedHashMap<>();

  /** Where a name was given. */
  Place place(String name) {
    Place place = places.get(name.toLowerCase(Locale.ROOT));
    if (place == null) {
      throw new IllegalArgumentException("Nothing is called " + name);
    }
    return place;
  }

  /** Reads the name of a section; a second one of the same name is a mistake. */
  String read(Section section, Form<String> form) {
    String name = section.required("name", form, "");
    Place place = section.place("name");
    Place before = places.putIfAbsent(name.toLowerCase(Locale.ROOT), place);
    if (before != null && !name.isEmpty()) {
      section.mistake(place, "the name is taken: line " + before.line() + " has it already");
    }
    return name;
  }
}
