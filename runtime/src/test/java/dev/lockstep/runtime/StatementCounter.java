package dev.lockstep.runtime;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Notes the statements that go through the connections of a data source. */
final class StatementCounter {

  private final DataSource source;
  private final List<String> statements = new ArrayList<>();
  private int connections;

  StatementCounter(DataSource source) {
    this.source = source;
  }

  List<String> statements() {
    return statements;
  }

  int connections() {
    return connections;
  }

  DataSource dataSource() {
    return wrap(DataSource.class, source);
  }

  private <T> T wrap(Class<T> type, T target) {
    Object proxy =
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (self, method, arguments) -> {
              try {
                Object result = method.invoke(target, arguments);
                if (method.getName().startsWith("execute")) {
                  statements.add(String.valueOf(arguments[0]));
                }
                return wrapped(result);
              } catch (InvocationTargetException e) {
                throw e.getCause() == null ? e : e.getCause();
              }
            });
    return type.cast(proxy);
  }

  private Object wrapped(Object result) {
    if (result instanceof Connection connection) {
      connections++;
      return wrap(Connection.class, connection);
    }
    return result instanceof Statement statement ? wrap(Statement.class, statement) : result;
  }
}
