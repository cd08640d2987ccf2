package io.assay.brief.caveat;

import io.assay.brief.CaveatKind;
import java.util.List;
import java.util.Map;

/**
 * What an admin changed about how caveats are found.
 *
 * @param rulesOff kinds that are not looked for, each with the reason
 * @param hostsOff rows of the register, or of the list of press-release wires, that do not count,
 *     by their host, each with the reason
 * @param added wordings beside those that come with Assay
 */
public record CaveatSettings(
    Map<CaveatKind, String> rulesOff, Map<String, String> hostsOff, List<AddedWording> added) {
  /** Nothing was changed. */
  public static final CaveatSettings AS_SHIPPED = new CaveatSettings(Map.of(), Map.of(), List.of());

  public CaveatSettings {
    rulesOff = Map.copyOf(rulesOff);
    hostsOff = Map.copyOf(hostsOff);
    added = List.copyOf(added);
  }

  /** True if the register, or the list of press-release wires, has a row for this very host. */
  public static boolean isListed(String host) {
    return StateRegister.shipped().has(host) || PressWires.shipped().has(host);
  }
}
