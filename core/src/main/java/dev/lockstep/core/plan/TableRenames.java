package dev.lockstep.core.plan;

import dev.lockstep.core.model.QualifiedName;
import dev.lockstep.core.operation.Operation;
import dev.lockstep.core.operation.RenameTable;
import java.util.List;

/** Follows tables through operations that give them other names. */
final class TableRenames {

  private TableRenames() {}

  /** Returns the name that a table has after the operations. */
  static QualifiedName last(QualifiedName name, List<? extends Operation> operations) {
    QualifiedName last = name;
    for (Operation operation : operations) {
      if (operation instanceof RenameTable rename && rename.from().equals(last)) {
        last = rename.to();
      }
    }
    return last;
  }

  /** Returns the name that a table has before the operations. */
  static QualifiedName first(QualifiedName last, List<? extends Operation> operations) {
    QualifiedName name = last;
    for (int i = operations.size() - 1; i >= 0; i--) {
      if (operations.get(i) instanceof RenameTable rename && rename.to().equals(name)) {
        name = rename.from();
      }
    }
    return name;
  }
}
