package dev.lockstep.processor.generate;

import com.palantir.javapoet.CodeBlock;
import dev.lockstep.core.operation.Operation;
import dev.lockstep.core.operation.Postcondition;
import dev.lockstep.processor.generate.OperationCode.Group;
import dev.lockstep.processor.generate.OperationCode.Statement;
import java.util.ArrayList;
import java.util.List;

/** Writes the bodies of a migration's methods: a statement for each operation, in groups. */
final class MethodCode {

  private static final int COLUMN = 4;

  private MethodCode() {}

  static CodeBlock operations(List<Operation> operations, DefinitionCode definitions) {
    OperationCode writer = new OperationCode(definitions);
    List<Statement> statements = new ArrayList<>();
    operations.forEach(operation -> statements.addAll(operation.accept(writer)));
    CodeBlock.Builder code = CodeBlock.builder();
    for (int i = 0; i < statements.size(); i++) {
      Statement statement = statements.get(i);
      boolean apart =
          i > 0
              && (statement.group() == Group.TABLES
                  || statement.group() != statements.get(i - 1).group());
      code.add(apart ? "\n" : "");
      code.add(Layout.statement(statement.expression(), COLUMN)).add("\n");
    }
    return statements.isEmpty() ? CodeBlock.of("// There is nothing to do.\n") : code.build();
  }

  static CodeBlock postconditions(List<Postcondition> postconditions) {
    PostconditionCode writer = new PostconditionCode();
    CodeBlock.Builder code = CodeBlock.builder();
    for (Postcondition postcondition : postconditions) {
      code.add(Layout.statement(postcondition.accept(writer), COLUMN)).add("\n");
    }
    return code.build();
  }
}
