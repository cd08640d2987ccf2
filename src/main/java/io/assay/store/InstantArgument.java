package io.assay.store;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import org.jdbi.v3.core.argument.AbstractArgumentFactory;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.config.ConfigRegistry;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * Gives an instant to the driver with its offset. As a {@code Timestamp} it would pass through
 * local time, and be an hour off in the hour when the clocks go back.
 */
final class InstantArgument extends AbstractArgumentFactory<Instant> {
  InstantArgument() {
    super(Types.TIMESTAMP_WITH_TIMEZONE);
  }

  /** Of an argument that cannot say itself Jdbi writes the value out each time it is bound. */
  private record At(Instant value) implements Argument {
    @Override
    public void apply(int position, PreparedStatement statement, StatementContext context)
        throws SQLException {
      statement.setObject(position, value.atOffset(ZoneOffset.UTC));
    }
  }

  @Override
  protected Argument build(Instant value, ConfigRegistry config) {
    return new At(value);
  }
}
