package dev.lockstep.core.model;

/**
 * How an index compares the values of a key (PostgreSQL manual, section 11.10).
 *
 * @param name the name of the operator class
 * @param parameters its parameters
 */
public record OperatorClass(QualifiedName name, Parameters parameters) {

  /** Returns the text of an index key's part, such as {@code gist_trgm_ops(siglen='32')}. */
  @Override
  public String toString() {
    String schema = name.schema().isEmpty() ? "" : IndexKeyParser.writeName(name.schema()) + ".";
    boolean plain = !name.schema().isEmpty() || IndexKeyParser.isOperatorClass(name.name());
    String own = plain ? IndexKeyParser.writeName(name.name()) : SqlKeywords.quote(name.name());
    return schema + own + (parameters.isEmpty() ? "" : "(" + parameters + ")");
  }
}
