package dev.lockstep.processor.generate;

import com.palantir.javapoet.CodeBlock;
import dev.lockstep.core.operation.Operation;
import dev.lockstep.core.operation.Postcondition;
import dev.lockstep.processor.generate.OperationCode.Group;
import dev.lockstep.processor.generate.OperationCode.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes the bodies of a migration's methods: a statement for each operation, in groups. A body
 * that would be too long for the JVM comes in several parts.
 */
final class MethodCode {

  private static final int COLUMN = 4;

  /**
   * A method has at most 65,535 bytes of code (JVM specification, section 4.7.3). The most that a
   * character of these statements compiles to are 2 bytes, for a short text in a list of many.
   */
  private static final int LONGEST_PART = 30_000;

  private final List<CodeBlock> parts = new ArrayList<>();
  private CodeBlock.Builder part = CodeBlock.builder();
  private int length;

  private MethodCode() {}

  static List<CodeBlock> operations(List<Operation> operations, DefinitionCode definitions) {
    OperationCode writer = new OperationCode(definitions);
    List<Statement> statements = new ArrayList<>();
    operations.forEach(operation -> statements.addAll(operation.accept(writer)));
    MethodCode code = new MethodCode();
    for (int i = 0; i < statements.size(); i++) {
      Statement statement = statements.get(i);
      boolean apart =
          i > 0
              && (statement.group() == Group.TABLES
                  || statement.group() != statements.get(i - 1).group());
      code.add(statement.expression(), apart);
    }
    return statements.isEmpty()
        ? List.of(CodeBlock.of("// There is nothing to do.\n"))
        : code.parts();
  }

  static List<CodeBlock> postconditions(
      List<Postcondition> postconditions, DefinitionCode definitions) {
    PostconditionCode writer = new PostconditionCode(definitions);
    MethodCode code = new MethodCode();
    for (Postcondition postcondition : postconditions) {
      code.add(postcondition.accept(writer), false);
    }
    return code.parts();
  }

  private void add(Expression expression, boolean apart) {
    CodeBlock statement = Layout.statement(expression, COLUMN);
    int more = statement.toString().length();
    if (length > 0 && length + more > LONGEST_PART) {
      parts.add(part.build());
      part = CodeBlock.builder();
      length = 0;
    }
    part.add(apart && length > 0 ? "\n" : "");
    part.add(statement).add("\n");
    length += more;
  }

  private List<CodeBlock> parts() {
    parts.add(part.build());
    return parts;
  }
}
