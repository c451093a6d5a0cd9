package dev.lockstep.processor.generate;

import dev.lockstep.core.model.Identity;
import dev.lockstep.core.model.QualifiedName;
import dev.lockstep.core.operation.ColumnPostcondition;
import dev.lockstep.core.operation.ObjectPostcondition;
import dev.lockstep.core.operation.PartitionPostcondition;
import dev.lockstep.core.operation.PolicyPostcondition;
import dev.lockstep.core.operation.Postcondition;
import dev.lockstep.core.operation.QueryPostcondition;
import dev.lockstep.core.operation.RulePostcondition;
import dev.lockstep.core.operation.SequencePostcondition;
import dev.lockstep.core.operation.TableOptionPostcondition;
import dev.lockstep.core.operation.TablePostcondition;
import dev.lockstep.core.operation.TypePostcondition;
import dev.lockstep.processor.generate.Expression.Call;
import dev.lockstep.processor.generate.Expression.Chain;
import dev.lockstep.processor.generate.Expression.Text;
import dev.lockstep.processor.generate.Expression.Word;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes postconditions as the calls on {@code Verification} that check them. */
final class PostconditionCode implements Postcondition.Visitor<Expression> {

  private final DefinitionCode definitions;

  PostconditionCode(DefinitionCode definitions) {
    this.definitions = definitions;
  }

  @Override
  public Expression typeExists(TypePostcondition.Exists postcondition) {
    return verify("typeExists", text(postcondition.type()));
  }

  @Override
  public Expression typeAbsent(TypePostcondition.Absent postcondition) {
    return verify("typeAbsent", text(postcondition.type()));
  }

  @Override
  public Expression enumLabels(TypePostcondition.Labels postcondition) {
    List<Expression> arguments = new ArrayList<>();
    arguments.add(text(postcondition.type()));
    postcondition.labels().forEach(label -> arguments.add(text(label)));
    return new Chain(new Word("verify"), List.of(new Call("enumLabels", arguments)));
  }

  @Override
  public Expression enumHasLabel(TypePostcondition.HasLabel postcondition) {
    return verify("enumHasLabel", text(postcondition.type()), text(postcondition.label()));
  }

  @Override
  public Expression typeHasComment(TypePostcondition.HasComment postcondition) {
    return verify("typeHasComment", text(postcondition.type()), nullable(postcondition.comment()));
  }

  @Override
  public Expression sequenceExists(SequencePostcondition.Exists postcondition) {
    return verify("sequenceExists", text(postcondition.sequence()));
  }

  @Override
  public Expression sequenceAbsent(SequencePostcondition.Absent postcondition) {
    return verify("sequenceAbsent", text(postcondition.sequence()));
  }

  @Override
  public Expression tableExists(TablePostcondition.Exists postcondition) {
    return verify("tableExists", text(postcondition.table()));
  }

  @Override
  public Expression tableAbsent(TablePostcondition.Absent postcondition) {
    return verify("tableAbsent", text(postcondition.table()));
  }

  @Override
  public Expression tableHasComment(TablePostcondition.HasComment postcondition) {
    return verify(
        "tableHasComment", text(postcondition.table()), nullable(postcondition.comment()));
  }

  @Override
  public Expression columnExists(ColumnPostcondition.Exists postcondition) {
    return verify("columnExists", text(postcondition.table()), text(postcondition.column()));
  }

  @Override
  public Expression columnAbsent(ColumnPostcondition.Absent postcondition) {
    return verify("columnAbsent", text(postcondition.table()), text(postcondition.column()));
  }

  @Override
  public Expression columnIs(ColumnPostcondition.Is postcondition) {
    return verify(
        "columnIs",
        text(postcondition.table()),
        text(postcondition.column()),
        text(postcondition.type()),
        word(postcondition.nullable()));
  }

  @Override
  public Expression columnHasType(ColumnPostcondition.HasType postcondition) {
    return verify(
        "columnHasType",
        text(postcondition.table()),
        text(postcondition.column()),
        text(postcondition.type()));
  }

  @Override
  public Expression columnIsNullable(ColumnPostcondition.IsNullable postcondition) {
    return verify(
        "columnIsNullable",
        text(postcondition.table()),
        text(postcondition.column()),
        word(postcondition.nullable()));
  }

  @Override
  public Expression columnHasDefault(ColumnPostcondition.HasDefault postcondition) {
    return verify(
        "columnHasDefault",
        text(postcondition.table()),
        text(postcondition.column()),
        word(postcondition.present()));
  }

  @Override
  public Expression columnHasIdentity(ColumnPostcondition.HasIdentity postcondition) {
    Identity identity = postcondition.identity();
    return verify(
        "columnHasIdentity",
        text(postcondition.table()),
        text(postcondition.column()),
        identity == null ? new Word("null") : DefinitionCode.identity(identity));
  }

  @Override
  public Expression columnHasIdentityOptions(ColumnPostcondition.HasIdentityOptions postcondition) {
    return verify(
        "columnHasIdentityOptions",
        text(postcondition.table()),
        text(postcondition.column()),
        definitions.numbering(postcondition.options()));
  }

  @Override
  public Expression columnIsGenerated(ColumnPostcondition.IsGenerated postcondition) {
    return verify(
        "columnIsGenerated",
        text(postcondition.table()),
        text(postcondition.column()),
        word(postcondition.generated()));
  }

  @Override
  public Expression columnHasCollation(ColumnPostcondition.HasCollation postcondition) {
    QualifiedName collation = postcondition.collation();
    return verify(
        "columnHasCollation",
        text(postcondition.table()),
        text(postcondition.column()),
        nullable(collation == null ? null : collation.toString()));
  }

  @Override
  public Expression columnHasComment(ColumnPostcondition.HasComment postcondition) {
    return verify(
        "columnHasComment",
        text(postcondition.table()),
        text(postcondition.column()),
        nullable(postcondition.comment()));
  }

  @Override
  public Expression constraintExists(RulePostcondition.ConstraintExists postcondition) {
    return verify(
        "constraintExists", text(postcondition.table()), text(postcondition.constraint()));
  }

  @Override
  public Expression constraintAbsent(RulePostcondition.ConstraintAbsent postcondition) {
    return verify(
        "constraintAbsent", text(postcondition.table()), text(postcondition.constraint()));
  }

  @Override
  public Expression indexValid(RulePostcondition.IndexValid postcondition) {
    return verify("indexValid", text(postcondition.table()), text(postcondition.index()));
  }

  @Override
  public Expression indexAbsent(RulePostcondition.IndexAbsent postcondition) {
    return verify("indexAbsent", text(postcondition.table()), text(postcondition.index()));
  }

  @Override
  public Expression objectExists(ObjectPostcondition.Exists postcondition) {
    return verify(
        "objectExists", ObjectCode.arguments(postcondition.ref()).toArray(Expression[]::new));
  }

  @Override
  public Expression objectAbsent(ObjectPostcondition.Absent postcondition) {
    return verify(
        "objectAbsent", ObjectCode.arguments(postcondition.ref()).toArray(Expression[]::new));
  }

  @Override
  public Expression hasPrivileges(ObjectPostcondition.HasPrivileges postcondition) {
    return verify(
        "hasPrivileges",
        text(postcondition.ref().identity()),
        new Text(postcondition.privileges()));
  }

  @Override
  public Expression queryHolds(QueryPostcondition.Holds postcondition) {
    return verify("holds", text(postcondition.description()), text(postcondition.query()));
  }

  @Override
  public Expression tableOption(TableOptionPostcondition postcondition) {
    return postcondition.accept(new TableOptionPostconditionCode());
  }

  @Override
  public Expression policy(PolicyPostcondition postcondition) {
    return postcondition.accept(new PolicyPostconditionCode());
  }

  @Override
  public Expression partition(PartitionPostcondition postcondition) {
    return postcondition.accept(new PartitionPostconditionCode());
  }

  static Expression verify(String name, Expression... arguments) {
    return new Chain(new Word("verify"), List.of(new Call(name, List.of(arguments))));
  }

  static Expression text(Object value) {
    return new Text(value.toString());
  }

  static Expression word(boolean value) {
    return new Word(String.valueOf(value));
  }

  static Expression nullable(@Nullable String text) {
    return text == null ? new Word("null") : new Text(text);
  }
}
