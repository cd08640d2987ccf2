package standin.discord;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** The faults to come, and the record of what was asked and refused. */
final class Script {
  private final List<Planned> once = new ArrayList<>();
  private final List<Planned> always = new ArrayList<>();
  private final List<String> requests = new ArrayList<>();
  private final List<String> refusals = new ArrayList<>();

  private record Planned(String request, Fault fault) {}

  synchronized void plan(String request, Fault fault) {
    once.add(new Planned(request, fault));
  }

  synchronized void always(String request, Fault fault) {
    always.add(new Planned(request, fault));
  }

  synchronized void heal() {
    once.clear();
    always.clear();
  }

  /** Notes the request, and takes the first fault that is planned for it. */
  synchronized Optional<Fault> next(String request) {
    requests.add(request);
    for (Iterator<Planned> all = once.iterator(); all.hasNext(); ) {
      Planned next = all.next();
      if (request.startsWith(next.request)) {
        all.remove();
        return Optional.of(next.fault);
      }
    }
    return always.stream()
        .filter(planned -> request.startsWith(planned.request))
        .map(Planned::fault)
        .findFirst();
  }

  synchronized void refused(String request, String body) {
    refusals.add(request + ": " + body);
  }

  synchronized List<String> requests() {
    return List.copyOf(requests);
  }

  synchronized int requests(String beginning) {
    return (int) requests.stream().filter(request -> request.startsWith(beginning)).count();
  }

  synchronized List<String> refusals() {
    return List.copyOf(refusals);
  }
}
