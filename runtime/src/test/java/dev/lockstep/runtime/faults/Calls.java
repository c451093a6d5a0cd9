package dev.lockstep.runtime.faults;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Hears of each call that goes from a runner to the server, before it goes; between two of them is
 * a point where a runner may be stopped.
 */
interface Calls {

  /**
   * A call is about to go.
   *
   * @param number its place, from 0
   * @param sql what goes; the name of the method when that is not SQL
   * @param connection the connection itself
   */
  void before(int number, String sql, Connection connection) throws SQLException;

  /** Returns whether a call only reads. */
  static boolean reads(String sql) {
    return sql.startsWith("SELECT") || sql.startsWith("SET ") || sql.matches("rollback|setAuto.*");
  }

  /** Returns the data source with somebody who hears its calls, numbered over its connections. */
  static DataSource of(DataSource source, Calls calls) {
    AtomicInteger number = new AtomicInteger();
    return (DataSource)
        proxy(
            DataSource.class,
            (proxy, method, arguments) -> {
              Object result = invoke(source, method, arguments);
              return result instanceof Connection connection
                  ? connection(connection, calls, number)
                  : result;
            });
  }

  /** Returns a pool of one connection, which stays open. */
  static DataSource ofOne(Connection connection, Calls calls) {
    AtomicInteger number = new AtomicInteger();
    Object open =
        proxy(
            Connection.class,
            (proxy, method, arguments) ->
                "close".equals(method.getName())
                    ? null
                    : invoke(connection(connection, calls, number), method, arguments));
    return (DataSource) proxy(DataSource.class, (proxy, method, arguments) -> open);
  }

  private static Object connection(Connection real, Calls calls, AtomicInteger number) {
    return proxy(
        Connection.class,
        (proxy, method, arguments) -> {
          boolean ends =
              "commit".equals(method.getName())
                  || "rollback".equals(method.getName())
                  || ("setAutoCommit".equals(method.getName()) && !real.getAutoCommit());
          if (ends) {
            calls.before(number.getAndIncrement(), method.getName(), real);
          }
          Object result = invoke(real, method, arguments);
          return result instanceof Statement statement
              ? statement(method, arguments, statement, real, calls, number)
              : result;
        });
  }

  private static Object statement(
      Method made,
      @Nullable Object[] with,
      Statement real,
      Connection connection,
      Calls calls,
      AtomicInteger number) {
    String prepared = with == null ? "" : String.valueOf(with[0]);
    return proxy(
        made.getReturnType(),
        (proxy, method, arguments) -> {
          if (method.getName().startsWith("execute")) {
            String sql = arguments == null ? prepared : String.valueOf(arguments[0]);
            calls.before(number.getAndIncrement(), sql, connection);
          }
          return invoke(real, method, arguments);
        });
  }

  private static Object proxy(Class<?> type, InvocationHandler handler) {
    return Proxy.newProxyInstance(Calls.class.getClassLoader(), new Class<?>[] {type}, handler);
  }

  private static @Nullable Object invoke(
      Object target, Method method, @Nullable Object @Nullable [] arguments) throws Throwable {
    try {
      return method.invoke(target, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause() == null ? e : e.getCause();
    }
  }
}
