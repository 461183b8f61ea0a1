package org.yawlfoundation.yawl.config.audit;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.yawlfoundation.yawl.config.facts.FileParser;
import org.yawlfoundation.yawl.config.facts.ParsedFile;
import org.yawlfoundation.yawl.config.finding.Finding;
import org.yawlfoundation.yawl.config.finding.Mark;

/** Finds what there is to judge in some files, and says of the rest why it is not judged. */
final class Sorting {
  /** Files that only look like ours are told by what stands at the beginning of a line. */
  private static final Pattern KNOWN_YAML =
      Pattern.compile(
          "(?m)^(?:- )?\"?(?:apiVersion|kind|groups|route|receivers|scrape_configs|assumptions"
              + "|rule_files|externalRules|services|primary|master|externalDatabase)\"?\\s*:");

  private static final Pattern CHART =
      Pattern.compile(
          "\\{\\{-?\\s*(?:[^}]*\\.(?:Values|Release|Chart)\\b|include\\b|template\\b|define\\b)");
  private static final Pattern OURS = Pattern.compile("(?:#|;|--) for \\S.*", Pattern.DOTALL);
  private static final Pattern DASHBOARD = Pattern.compile("\"panels\"\\s*:");
  private static final Pattern JSON_MANIFEST = Pattern.compile("\"apiVersion\"\\s*:\\s*\"");

  /** A part whose kind is known. */
  record Sorted(Piece piece, Form form) {}

  private final Deque<Piece> waiting = new ArrayDeque<>();
  private final Set<String> texts = new HashSet<>();
  private final Set<String> patches = new HashSet<>();
  private final List<Sorted> sorted = new ArrayList<>();
  private final List<Finding> unread = new ArrayList<>();

  private Sorting() {}

  static Sorting of(Collection<AuditedFile> files) {
    var all = new Sorting();
    for (var file : files) {
      all.texts.add(file.text().strip());
      all.patches.addAll(Patches.of(file));
      all.waiting.add(Piece.of(file));
    }
    while (!all.waiting.isEmpty()) {
      all.sort(all.waiting.remove());
    }
    return all;
  }

  List<Sorted> sorted() {
    return sorted;
  }

  List<Finding> unread() {
    return unread;
  }

  private void sort(Piece piece) {
    var form = Form.named(piece.path());
    var ours =
        OURS.matcher(piece.text()).lookingAt()
            ? FileParser.parse(piece.path(), piece.text()).flatMap(Form::of)
            : Optional.<Form>empty();
    if (ours.isPresent()) {
      add(piece, ours.get());
    } else if (form.isEmpty()) {
      settings(piece, false);
    } else {
      switch (form.get()) {
        case YAML -> yaml(piece);
        case JSON -> json(piece);
        case PAGE -> page(piece);
        case SCRIPT -> Heredocs.of(piece).forEach(this::written);
        default -> add(piece, form.get());
      }
    }
  }

  private void yaml(Piece piece) {
    var text = piece.text();
    if (patches.contains(piece.path())) {
      leave(piece, "it is a patch; judge what `kubectl kustomize` makes of it");
    } else if (CHART.matcher(text).find()) {
      leave(piece, "it is a chart's template; judge what `helm template` makes of it");
    } else if (KNOWN_YAML.matcher(text).find()) {
      add(piece, Form.YAML);
    } else {
      // In pages, other languages are called YAML too.
      settings(piece, true);
    }
  }

  private void json(Piece piece) {
    if (piece.name().equals("yawl-config.lock.json")) {
      return;
    } else if (DASHBOARD.matcher(piece.text()).find()) {
      add(piece, Form.JSON);
    } else if (JSON_MANIFEST.matcher(piece.text()).find()) {
      add(piece.called("manifest.yaml"), Form.YAML);
    } else {
      leave(piece, "it is neither a dashboard nor a manifest");
    }
  }

  private void page(Piece page) {
    add(page, Form.PAGE);
    for (var block : MarkdownPage.blocks(page)) {
      if (block.commands()) {
        Heredocs.of(block.piece()).forEach(this::written);
        Form.of(block.piece().text(), true).ifPresent(form -> add(block.piece(), form));
      } else {
        block(block.piece());
      }
    }
  }

  /** What a script hands to a program without a file is mostly no configuration. */
  private void written(Piece heredoc) {
    if (Form.named(heredoc.path()).isPresent()
        || KNOWN_YAML.matcher(heredoc.text()).find()
        || Form.of(heredoc.text(), true).isPresent()) {
      block(heredoc);
    }
  }

  /** A text whose name is at best a hint. */
  private void block(Piece piece) {
    var text = piece.text().stripLeading();
    var settings = Form.of(text, false);
    if (text.startsWith("{") && !text.startsWith("{{")) {
      json(piece);
    } else if (settings.isPresent()) {
      add(piece, settings.get());
    } else if (KNOWN_YAML.matcher(text).find()) {
      yaml(piece.name().endsWith(".yaml") ? piece : piece.called("file.yaml"));
    } else {
      leave(piece, "it is of no kind that is known here");
    }
  }

  private void settings(Piece piece, boolean all) {
    Form.of(piece.text(), all)
        .ifPresentOrElse(
            form -> add(piece, form), () -> leave(piece, "it is of no kind that is known here"));
  }

  private void add(Piece piece, Form form) {
    var parsed = FileParser.parse(piece.path(), piece.text());
    var named = parsed.filter(form::isOf).isPresent() ? piece : piece.called(form.plainName());
    sorted.add(new Sorted(named, form));
    if (form == Form.YAML && parsed.orElse(null) instanceof ParsedFile.Yaml yaml) {
      // What stands in a file of its own beside it is judged there.
      Embedded.of(named, yaml).stream()
          .filter(part -> !texts.contains(part.text().strip()))
          .filter(part -> isFile(part))
          .forEach(this::block);
    }
  }

  /** A ConfigMap's values are mostly single words. */
  private static boolean isFile(Piece part) {
    return Form.named(part.path()).isPresent() || part.lines().size() > 1;
  }

  private void leave(Piece piece, String why) {
    var at = piece.way().back(1, 1);
    var lines = piece.lines();
    var name = piece.path().equals(at.file()) ? "This file" : "`" + piece.name() + "`";
    unread.add(
        Finding.info(Audit.UNREAD, name + " is not judged: " + why + ".")
            .at(new Mark(at, lines.isEmpty() ? "" : lines.get(0), 1, "")));
  }
}
