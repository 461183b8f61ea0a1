package org.yawlfoundation.yawl.config;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.yawlfoundation.yawl.config.artifact.Artifact;
import org.yawlfoundation.yawl.config.check.Rule;
import org.yawlfoundation.yawl.config.render.TemplateTexts;
import org.yawlfoundation.yawl.config.render.TreeRenderer;

/**
 * The hash of all that a tree is made from beside this version of ours: the document, which
 * artifacts and rules there are, an extension's classes and templates, and the user's own
 * templates.
 */
final class InputsHash {
  private static final String OURS = YawlConfig.class.getPackageName();

  private final MessageDigest digest;

  private InputsHash(MessageDigest digest) {
    this.digest = digest;
  }

  static String of(byte[] document, List<Rule> rules, TreeRenderer renderer) {
    try {
      var hash = new InputsHash(MessageDigest.getInstance("SHA-256"));
      hash.add(document);
      rules.forEach(hash::add);
      renderer.artifacts().forEach(hash::add);
      hash.add(renderer.own());
      return HexFormat.of().formatHex(hash.digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }

  private void add(Rule rule) {
    add(rule.id());
    if (isForeign(rule.getClass())) {
      addClass(rule.getClass());
    }
  }

  private void add(Artifact artifact) {
    add(artifact.path());
    if (isForeign(artifact.getClass())) {
      addClass(artifact.getClass());
      addResource(artifact.getClass(), TreeRenderer.templateOf(artifact));
    }
  }

  private void add(TemplateTexts own) {
    own.findings().forEach(finding -> add(finding.headline()));
    own.texts()
        .forEach(
            (name, text) -> {
              add(name);
              add(text);
            });
  }

  private static boolean isForeign(Class<?> type) {
    return !type.getPackageName().startsWith(OURS);
  }

  private void addClass(Class<?> type) {
    addResource(type, "/" + type.getName().replace('.', '/') + ".class");
  }

  private void addResource(Class<?> near, String name) {
    try (var in = near.getResourceAsStream(name)) {
      add(in == null ? new byte[0] : in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void add(String text) {
    add(text.getBytes(StandardCharsets.UTF_8));
  }

  private void add(byte[] bytes) {
    digest.update((bytes.length + "\n").getBytes(StandardCharsets.UTF_8));
    digest.update(bytes);
  }
}
