package io.assay.brief.caveat;

import io.assay.brief.CaveatKind;
import io.assay.brief.Speaker;
import io.assay.brief.caveat.PressWires.Wire;

/** The post rests on a press release, to which it links: what its issuer says of itself. */
final class PressWireSource extends LinkRule {
  PressWireSource(WordingIndex index, HostList<Wire> wires) {
    super(CaveatKind.COMPANY_CLAIM, Speaker.INFERRED, index, wires);
  }
}
