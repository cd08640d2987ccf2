package io.assay.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A wire to a server on this machine that can be cut, and mended. */
final class TcpProxy implements AutoCloseable {
  private final ServerSocket socket;
  private final int target;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private volatile boolean cut;

  private TcpProxy(ServerSocket socket, int target) {
    this.socket = socket;
    this.target = target;
  }

  /**
   * @param target the server's port
   */
  static TcpProxy to(int target) {
    try {
      TcpProxy proxy =
          new TcpProxy(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), target);
      start(proxy::accept);
      return proxy;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  int port() {
    return socket.getLocalPort();
  }

  /**
   * What is on the way is swallowed, and so is what comes: nobody is told. New connections are made
   * and lead nowhere.
   */
  void cut() {
    cut = true;
  }

  /** Connections that were cut are gone; new ones work. */
  void mend() {
    cut = false;
    open.forEach(TcpProxy::close);
  }

  private void accept() {
    while (!socket.isClosed()) {
      try {
        Socket near = socket.accept();
        open.add(near);
        Socket far = new Socket(InetAddress.getLoopbackAddress(), target);
        open.add(far);
        start(() -> pass(near, far));
        start(() -> pass(far, near));
      } catch (IOException e) {
        // It was closed, or the server refuses; the client sees that.
      }
    }
  }

  private void pass(Socket from, Socket to) {
    byte[] some = new byte[16_384];
    try (from;
        to) {
      InputStream in = from.getInputStream();
      for (int read = in.read(some); read >= 0; read = in.read(some)) {
        if (!cut) {
          to.getOutputStream().write(some, 0, read);
        }
      }
    } catch (IOException e) {
      // The other side sees that too.
    } finally {
      open.remove(from);
    }
  }

  private static void start(Runnable work) {
    Thread thread = new Thread(work, "proxy");
    thread.setDaemon(true);
    thread.start();
  }

  private static void close(Socket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    open.forEach(TcpProxy::close);
  }
}
