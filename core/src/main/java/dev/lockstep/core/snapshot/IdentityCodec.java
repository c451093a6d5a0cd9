package dev.lockstep.core.snapshot;

import dev.lockstep.core.model.IdentityOptions;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The options of an identity column as facts; the defaults are none. */
final class IdentityCodec {

  private static final String KEYWORD = "identity-options";

  private IdentityCodec() {}

  static List<Node> encode(IdentityOptions options) {
    return options.isDefault()
        ? List.of()
        : List.of(
            Node.of(KEYWORD)
                .with("start", Long.toString(options.start()))
                .with("increment", Long.toString(options.increment()))
                .withOptional("minimum", text(options.minimum()))
                .withOptional("maximum", text(options.maximum()))
                .with("cache", Long.toString(options.cache()))
                .withFlag("cycle", options.cycle()));
  }

  static IdentityOptions decode(NodeReader column) {
    List<IdentityOptions> all = column.all(KEYWORD, IdentityCodec::options);
    return all.isEmpty() ? IdentityOptions.DEFAULT : all.get(0);
  }

  private static IdentityOptions options(NodeReader node) {
    return new IdentityOptions(
        Long.parseLong(node.required("start")),
        Long.parseLong(node.required("increment")),
        number(node.optional("minimum")),
        number(node.optional("maximum")),
        Long.parseLong(node.required("cache")),
        node.flag("cycle"));
  }

  static @Nullable String text(@Nullable Long number) {
    return number == null ? null : number.toString();
  }

  static @Nullable Long number(@Nullable String text) {
    return text == null ? null : Long.valueOf(text);
  }
}
