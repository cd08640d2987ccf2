package io.assay.store;

import com.zaxxer.hikari.SQLExceptionOverride;
import java.sql.SQLException;
import org.h2.api.ErrorCode;

/**
 * H2 closes the whole database when its disk is full. Its connections are of no use from then on,
 * and a new one opens it again.
 */
final class ClosedDatabase implements SQLExceptionOverride {
  @java.lang.Override
  public Override adjudicate(SQLException failure) {
    return failure.getErrorCode() == ErrorCode.DATABASE_IS_CLOSED
            || failure.getErrorCode() == ErrorCode.DATABASE_CALLED_AT_SHUTDOWN
        ? Override.MUST_EVICT
        : Override.CONTINUE_EVICT;
  }
}
