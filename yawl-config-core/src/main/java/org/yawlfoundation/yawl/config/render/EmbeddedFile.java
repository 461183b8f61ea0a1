package org.yawlfoundation.yawl.config.render;

import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateModel;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** What a template sees of a file that its own file embeds: most ask for one of the two. */
record EmbeddedFile(RenderedFile file, PlanModels models) implements TemplateHashModel {
  @Override
  public @Nullable TemplateModel get(String name) {
    return switch (name) {
      case "text" -> new Leaf(new FileText(file), "", models);
      case "sha256" -> new Leaf(sha256(file.text()), "", models);
      default -> null;
    };
  }

  @Override
  public boolean isEmpty() {
    return false;
  }

  static String sha256(String text) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }
}
