package io.assay.web;

import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Map;

/** The status page, and the door before it. */
public final class StatusPages {
  private StatusPages() {}

  /**
   * Pages by their paths.
   *
   * @param zone in which times are shown
   */
  public static Map<String, Page> of(
      HttpSettings settings, StatusData data, Signs signs, InstantSource time, ZoneId zone) {
    Door door = new Door(settings.token(), time);
    return Map.of(
        "/",
        door.guards(new StatusPage(data, signs, time, zone)),
        Door.LOGIN,
        door::login,
        Door.LOGOUT,
        door::logout);
  }
}
