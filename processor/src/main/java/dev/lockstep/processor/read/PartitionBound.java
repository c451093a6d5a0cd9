package dev.lockstep.processor.read;

import dev.lockstep.core.model.Partition;
import dev.lockstep.core.model.PartitionStrategy;
import dev.lockstep.core.model.Partitioning;
import dev.lockstep.core.render.Sql;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The bound of a partition: which rows it holds. */
final class PartitionBound {

  private static final Set<String> OF_RANGE = Set.of("MINVALUE", "MAXVALUE");
  private static final Set<String> OF_LIST = Set.of("NULL");

  private PartitionBound() {}

  /** Returns the bound as SQL, for an annotation without a problem. */
  static String of(Annotation annotation, Partitioning partitioning) {
    if (annotation.bool("isDefault")) {
      return Partition.DEFAULT;
    }
    return "FOR VALUES "
        + switch (partitioning.strategy()) {
          case RANGE ->
              "FROM "
                  + values(annotation.strings("from"), OF_RANGE)
                  + " TO "
                  + values(annotation.strings("to"), OF_RANGE);
          case LIST -> "IN " + values(annotation.strings("values"), OF_LIST);
          case HASH ->
              "WITH (MODULUS "
                  + annotation.integer("modulus")
                  + ", REMAINDER "
                  + annotation.integer("remainder")
                  + ")";
        };
  }

  private static String values(List<String> values, Set<String> words) {
    return values.stream()
        .map(value -> words.contains(value) ? value : Sql.literal(value.replace("\0", "")))
        .collect(Collectors.joining(", ", "(", ")"));
  }

  /** Returns what is wrong with the bound; null for nothing. */
  static @Nullable String problem(Annotation annotation, Partitioning partitioning) {
    if (annotation.string("name").isEmpty()) {
      return "it has no name";
    }
    List<String> strings = new ArrayList<>();
    Stream.of("from", "to", "values").forEach(each -> strings.addAll(annotation.strings(each)));
    if (strings.stream().anyMatch(value -> value.indexOf('\0') >= 0)) {
      return "a bound holds the character NUL";
    }
    if (annotation.bool("isDefault")) {
      return ofDefault(annotation, partitioning);
    }
    return switch (partitioning.strategy()) {
      case RANGE -> ofRange(annotation, partitioning.keys().size());
      case LIST ->
          annotation.strings("values").isEmpty() || hasOthers(annotation, "values")
              ? "a list has values, and nothing else"
              : null;
      case HASH -> ofHash(annotation);
    };
  }

  private static @Nullable String ofDefault(Annotation annotation, Partitioning partitioning) {
    boolean taken =
        partitioning.partitions().stream().anyMatch(p -> p.bound().equals(Partition.DEFAULT));
    if (partitioning.strategy() == PartitionStrategy.HASH) {
      return "a hash leaves no rows for a default partition";
    }
    if (hasOthers(annotation, "isDefault")) {
      return "a default partition has no bounds of its own";
    }
    return taken ? "there is a default partition already" : null;
  }

  private static @Nullable String ofRange(Annotation annotation, int keys) {
    boolean complete =
        annotation.strings("from").size() == keys && annotation.strings("to").size() == keys;
    return !complete || hasOthers(annotation, "from", "to")
        ? "a range has from and to with one value for each key (" + keys + "), and nothing else"
        : null;
  }

  private static @Nullable String ofHash(Annotation annotation) {
    int modulus = annotation.integer("modulus");
    int remainder = annotation.integer("remainder");
    return modulus <= 0
            || remainder < 0
            || remainder >= modulus
            || hasOthers(annotation, "modulus", "remainder")
        ? "a hash has a modulus and a remainder of at least 0 below it, and nothing else"
        : null;
  }

  private static boolean hasOthers(Annotation annotation, String... own) {
    return Stream.of("from", "to", "values", "modulus", "remainder", "isDefault")
        .filter(member -> !List.of(own).contains(member))
        .anyMatch(annotation::has);
  }
}
