package standin.discord;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.Deflater;
import org.java_websocket.WebSocket;

/** How a connection is written to: plain, or as one zlib stream for as long as it lasts. */
final class Compression {
  private final boolean on;
  private final Deflater deflater = new Deflater();

  Compression(boolean on) {
    this.on = on;
  }

  void send(WebSocket socket, String text) {
    if (!on) {
      socket.send(text);
      return;
    }
    deflater.setInput(text.getBytes(StandardCharsets.UTF_8));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    byte[] buffer = new byte[4096];
    int count;
    do {
      count = deflater.deflate(buffer, 0, buffer.length, Deflater.SYNC_FLUSH);
      out.write(buffer, 0, count);
    } while (count == buffer.length);
    socket.send(out.toByteArray());
  }
}
