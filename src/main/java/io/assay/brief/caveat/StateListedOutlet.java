package io.assay.brief.caveat;

import io.assay.brief.CaveatKind;
import io.assay.brief.Speaker;
import io.assay.brief.caveat.StateRegister.Listing;

/** The post rests on an outlet that the register lists as state-controlled, and links to it. */
final class StateListedOutlet extends LinkRule {
  StateListedOutlet(WordingIndex index, HostList<Listing> register) {
    super(CaveatKind.STATE_LISTED_OUTLET, Speaker.REGISTER, index, register);
  }
}
