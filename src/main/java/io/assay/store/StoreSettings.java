package io.assay.store;

import io.assay.settings.Secret;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where the database is, and where stands what is made anew from it.
 *
 * @param url JDBC address of a file of H2 or of a PostgreSQL server: {@code
 *     jdbc:h2:file:./data/assay}, {@code jdbc:postgresql://host/assay}
 * @param user as whom a server is asked; empty where it need not know
 * @param indexFolder of the full text, for one process alone; empty for the usual place
 * @param keep how long what is in it is kept
 */
public record StoreSettings(
    String url,
    Optional<String> user,
    Optional<Secret> password,
    Optional<Path> indexFolder,
    KeepSettings keep) {
  private static final String H2_FILE = "jdbc:h2:file:";
  private static final String SERVER = "jdbc:postgresql:";

  /** Where stands what belongs to a process on a server's database, without its ending. */
  private static final Path BESIDE_A_SERVER = Path.of("data", "assay");

  /**
   * What each H2 file is opened with. {@code WRITE_DELAY=0}: without it H2 loses what was committed
   * in the last 0.4 s when the process is killed. {@code AUTO_SERVER}: other commands work on the
   * same file beside a running one.
   */
  private static final String H2_FILE_OPTIONS = ";WRITE_DELAY=0;AUTO_SERVER=TRUE";

  /** H2 speaks PostgreSQL's dialect, so that there is one SQL. */
  private static final String H2_OPTIONS =
      ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH";

  /** With everything else in its usual place. */
  public StoreSettings(String url) {
    this(url, Optional.empty(), Optional.empty(), Optional.empty());
  }

  /** With things kept as long as is usual. */
  public StoreSettings(
      String url, Optional<String> user, Optional<Secret> password, Optional<Path> indexFolder) {
    this(url, user, password, indexFolder, KeepSettings.AS_SHIPPED);
  }

  /**
   * The folder of the full text where no other is set: beside the database, or in {@code data} for
   * a server's; none for a database in memory.
   */
  public Optional<Path> index() {
    return indexFolder.or(() -> beside(".index"));
  }

  /**
   * Where the configuration is kept that was right last: beside the database, for a server's beside
   * the index; nowhere for a database in memory.
   */
  public Optional<Path> lastGood() {
    return isServer() && indexFolder.isPresent()
        ? indexFolder.map(index -> sibling(index, ".config.zip"))
        : beside(".config.zip");
  }

  private Optional<Path> beside(String ending) {
    return (isServer() ? Optional.of(BESIDE_A_SERVER) : file()).map(file -> sibling(file, ending));
  }

  private static Path sibling(Path path, String ending) {
    return path.resolveSibling(path.getFileName() + ending);
  }

  /** True for a database that others may work on from other machines. */
  public boolean isServer() {
    return url.startsWith(SERVER);
  }

  /** The address for people: without options, which may hold a password. */
  public String place() {
    return url.split("[;?]", 2)[0];
  }

  @Override
  public String toString() {
    return "StoreSettings[" + place() + "]";
  }

  /** The database in an error, for people. */
  String where() {
    return "The database " + file().map(Path::toString).orElseGet(this::place);
  }

  /** The address of a file for whoever has to be the only one, and makes none. */
  String urlAlone() {
    return url + H2_OPTIONS + ";IFEXISTS=TRUE";
  }

  /** The address with what Assay needs added. */
  String jdbcUrl() {
    if (url.startsWith(H2_FILE)) {
      return url + H2_OPTIONS + H2_FILE_OPTIONS;
    }
    return url.startsWith("jdbc:h2:") ? url + H2_OPTIONS : url;
  }

  /** False where a database file is yet to be made; a server's database is taken to exist. */
  public boolean exists() {
    return file()
        .map(file -> Files.exists(file.resolveSibling(file.getFileName() + ".mv.db")))
        .orElse(true);
  }

  /** The path of the database without its ending, where it is a file of this machine. */
  Optional<Path> file() {
    if (!url.startsWith(H2_FILE)) {
      return Optional.empty();
    }
    String path = url.substring(H2_FILE.length());
    int options = path.indexOf(';');
    return Optional.of(Path.of(options < 0 ? path : path.substring(0, options)));
  }
}
