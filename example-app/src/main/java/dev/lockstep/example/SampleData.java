package dev.lockstep.example;

import org.jooq.DSLContext;

/** The rows of the tour: most of them fine, some in odd case, some invalid. */
final class SampleData {

  private final DSLContext context;
  private final int rows;

  SampleData(DSLContext context, int rows) {
    this.context = context;
    this.rows = rows;
  }

  void loadPrices() {
    context.execute(
        """
        INSERT INTO prices (symbol, "timestamp", open, high, low, close, volume)
        SELECT (ARRAY['AAPL', 'MSFT', 'NVDA', 'SAP'])[1 + n % 4],
               timestamptz '2024-01-01' + n * interval '1 minute',
               100 + n % 50, 110 + n % 50, 90 + n % 50, 100 + n % 37, n
        FROM generate_series(1, ?) AS n
        """,
        rows * 4);
  }

  void loadPlatform() {
    context.execute(
        "INSERT INTO users (email, full_name) SELECT 'user' || n || '@example.com', 'User ' || n"
            + " FROM generate_series(1, 50) AS n");
    context.execute(
        """
        INSERT INTO signals (user_id, symbol, action, price, confidence, rationale)
        SELECT 1 + n % 50, 'AAPL',
               CASE WHEN n % 97 = 0 THEN 'HODL' WHEN n % 31 = 0 THEN 'buy'
                    WHEN n % 43 = 0 THEN 'Sell' WHEN n % 2 = 0 THEN 'BUY' ELSE 'SELL' END,
               10 + n % 90, (n % 101) / 100.0, 'Signal number ' || n
        FROM generate_series(1, ?) AS n
        """,
        rows);
    context.execute(
        """
        INSERT INTO notifications (user_id, title, message, type)
        SELECT 1 + n % 50, 'Title ' || n, 'Message ' || n,
               CASE WHEN n % 89 = 0 THEN 'urgent!' WHEN n % 41 = 0 THEN 'INFO'
                    ELSE (ARRAY['info', 'warning', 'success', 'error', 'system'])[1 + n % 5] END
        FROM generate_series(1, ?) AS n
        """,
        rows);
    context.execute(
        """
        INSERT INTO backtests
          (backtest_id, symbol, strategy, start_date, end_date, initial_capital, risk, status)
        SELECT 'bt-' || n, 'MSFT', 'mean reversion', timestamptz '2023-01-01',
               timestamptz '2023-06-30', 10000, 0.02,
               CASE WHEN n % 83 = 0 THEN 'paused'
                    ELSE (ARRAY['running', 'completed', 'failed'])[1 + n % 3] END
        FROM generate_series(1, ?) AS n
        """,
        rows);
  }

  /** Returns one number over all strings that the enum types replace. */
  String fingerprint() {
    return String.valueOf(
        context.fetchValue(
            """
            SELECT md5(concat(
              (SELECT string_agg(id || ':' || action::text, ',' ORDER BY id) FROM signals),
              (SELECT string_agg(id || ':' || type::text, ',' ORDER BY id) FROM notifications),
              (SELECT string_agg(id || ':' || status::text, ',' ORDER BY id) FROM backtests)))
            """));
  }

  long count(String query) {
    Object value = context.fetchValue(query);
    return value instanceof Number number ? number.longValue() : -1;
  }
}
