package io.assay.subscription;

import io.assay.archive.Aliases;
import io.assay.brief.Brief;
import io.assay.message.Destination;
import io.assay.post.FormerNames;
import io.assay.post.Term;
import io.assay.post.TermChange;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/**
 * All subscriptions; decides who gets a post. Safe for many threads: nothing changes but {@link
 * #readFormerNames what terms were called before}.
 */
public final class Subscriptions {
  private final List<Subscription> all;
  private final RuleBook book;
  private final FormerNames formerNames;

  /**
   * @param subscriptions in the order of the file, which decides between two of one destination
   */
  public Subscriptions(List<Subscription> subscriptions) {
    this(subscriptions, Aliases.NONE);
  }

  /**
   * @param aliases that subscriptions may name terms by
   */
  public Subscriptions(List<Subscription> subscriptions, Aliases aliases) {
    this(subscriptions, aliases, new FormerNames());
  }

  Subscriptions(List<Subscription> subscriptions, Aliases aliases, FormerNames formerNames) {
    this.formerNames = formerNames;
    this.all = List.copyOf(subscriptions);
    this.book = new RuleBook(all, aliases);
  }

  /** In the order of the file. */
  public List<Subscription> all() {
    return all;
  }

  /** Reads anew under which former names terms are still wanted: a small table. */
  public void readFormerNames(Handle tx) {
    formerNames.read(tx);
  }

  /**
   * What all of them make of a post. Everybody who decides, or says what would be decided, asks
   * here. Time is linear in the number of subscriptions.
   */
  public Judgement judge(Brief brief) {
    Examination post = new Examination(book.questions(), new Facts(brief, formerNames));
    List<Decision> decisions = new ArrayList<>(book.rules().size());
    for (Rule rule : book.rules()) {
      decisions.add(new Decision(rule, post));
    }
    return new Judgement(decisions);
  }

  /** What each subscription makes of a post, in the order of the file. */
  public List<Decision> decide(Brief brief) {
    return judge(brief).decisions();
  }

  /** Who wants this post: each destination once, in the order of the file. */
  public List<Wish> whoWants(Brief brief) {
    return judge(brief).wishes();
  }

  /**
   * The subscriptions for which it matters what became of a term, in the order of the file.
   *
   * @param source whose term it is
   * @param known the terms of its kind that were there before, where it is new
   */
  public List<Touched> touchedBy(TermChange change, String source, Collection<Term> known) {
    TermWatch watch = new TermWatch(change, known);
    return all.stream()
        .filter(subscription -> subscription.filters().takes(source))
        .flatMap(watch::touched)
        .toList();
  }

  /** Those of one destination, in the order of the file. */
  public List<Subscription> to(Destination destination) {
    return all.stream().filter(subscription -> subscription.to().equals(destination)).toList();
  }

  /**
   * Who wants to know when a destination takes no messages.
   *
   * @param destination as it is written, or the name of a whole platform
   */
  public Set<Destination> contacts(String destination) {
    return all.stream()
        .filter(
            subscription ->
                subscription.to().toString().equals(destination)
                    || subscription.to().platform().equals(destination))
        .flatMap(subscription -> subscription.style().contact().stream())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }
}
