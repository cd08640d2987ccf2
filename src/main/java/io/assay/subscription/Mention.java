package io.assay.subscription;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Who is called by the messages of a subscription.
 *
 * @param who in the order of the file
 * @param when of which posts; a further filter, besides that of the subscription
 */
public record Mention(Set<Addressee> who, Filters when) {
  public Mention {
    who = Collections.unmodifiableSet(new LinkedHashSet<>(who));
  }
}
