package io.assay.post.wordpress;

import java.io.IOException;
import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import okhttp3.Dns;
import okhttp3.Interceptor;
import okhttp3.Response;

/**
 * Resolves names to public addresses only. The client connects to the very addresses that were
 * judged here, so that a name cannot lead elsewhere a moment later.
 *
 * @param names where names are looked up
 * @param privateHosts hosts that may be anywhere, since somebody has configured them so
 */
record PublicAddresses(Dns names, Set<String> privateHosts) implements Dns, Interceptor {
  PublicAddresses(Set<String> privateHosts) {
    this(Dns.SYSTEM, privateHosts);
  }

  @Override
  public List<InetAddress> lookup(String host) throws UnknownHostException {
    List<InetAddress> addresses = names.lookup(host);
    if (!privateHosts.contains(host) && !addresses.stream().allMatch(PublicAddresses::isPublic)) {
      throw new PrivateAddress(host);
    }
    return addresses;
  }

  /** The client does not resolve an address that is written as a number: it is judged here. */
  @Override
  public Response intercept(Chain chain) throws IOException {
    lookup(chain.request().url().host());
    return chain.proceed(chain.request());
  }

  private static boolean isPublic(InetAddress address) {
    boolean special =
        address.isLoopbackAddress()
            || address.isAnyLocalAddress()
            || address.isLinkLocalAddress()
            || address.isSiteLocalAddress()
            || address.isMulticastAddress();
    return !special
        && (address instanceof Inet4Address
            ? isPublic4(address.getAddress())
            : isPublic6((Inet6Address) address));
  }

  /**
   * Not one of the <a
   * href="https://www.iana.org/assignments/iana-ipv4-special-registry/">special-purpose</a> blocks
   * that are not covered above.
   */
  private static boolean isPublic4(byte[] bytes) {
    int first = bytes[0] & 0xff;
    int second = bytes[1] & 0xff;
    int third = bytes[2] & 0xff;
    boolean carrier = first == 100 && second >= 64 && second < 128;
    boolean protocol = first == 192 && second == 0 && third == 0;
    boolean benchmark = first == 198 && (second == 18 || second == 19);
    return first != 0 && first < 224 && !carrier && !protocol && !benchmark;
  }

  /**
   * Global unicast, without the <a
   * href="https://www.iana.org/assignments/iana-ipv6-special-registry/">blocks</a> that wrap an
   * IPv4 address, which a gateway might unwrap into a private one.
   */
  private static boolean isPublic6(Inet6Address address) {
    byte[] bytes = address.getAddress();
    boolean global = (bytes[0] & 0xe0) == 0x20;
    boolean sixToFour = bytes[0] == 0x20 && bytes[1] == 0x02;
    boolean teredo = Arrays.equals(bytes, 0, 4, new byte[] {0x20, 0x01, 0, 0}, 0, 4);
    return global && !sixToFour && !teredo;
  }
}
