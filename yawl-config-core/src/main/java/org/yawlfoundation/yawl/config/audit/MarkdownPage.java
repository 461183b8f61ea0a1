package org.yawlfoundation.yawl.config.audit;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.yawlfoundation.yawl.config.finding.Location;

/** The fenced blocks of a page: each a file of its own, or commands that may write some. */
final class MarkdownPage {
  private static final Parser PARSER =
      Parser.builder().includeSourceSpans(IncludeSourceSpans.BLOCKS).build();
  private static final Pattern COMMANDS =
      Pattern.compile("(?i)(ba|z|k)?sh|shell|console|shell-session|terminal|sql|text|output");
  private static final Pattern NAME =
      Pattern.compile(
          "(?:\\S*/)?([\\w.-]+\\.(?:ya?ml|json|conf|ini|cfg|options|service))\\b.*",
          Pattern.DOTALL);
  private static final Pattern NAMING_COMMENT =
      Pattern.compile("\\s*(?:#|;|//)+\\s*(?:[Ff]ile:?\\s*)?`?(\\S.*)");

  private MarkdownPage() {}

  /**
   * One block.
   *
   * @param commands whether its label says that it is for a shell, or only to be looked at
   */
  record Block(Piece piece, boolean commands) {}

  static List<Block> blocks(Piece page) {
    var lines = page.lines();
    var blocks = new ArrayList<Block>();
    // With a stack of our own: quotes in quotes may be deep.
    var waiting = new ArrayDeque<Node>(List.of(PARSER.parse(page.text())));
    while (!waiting.isEmpty()) {
      var node = waiting.pop();
      if (node instanceof FencedCodeBlock block && !block.getSourceSpans().isEmpty()) {
        blocks.add(block(page, block, lines));
      }
      for (var child = node.getLastChild(); child != null; child = child.getPrevious()) {
        waiting.push(child);
      }
    }
    return blocks;
  }

  private static Block block(Piece page, FencedCodeBlock block, List<String> lines) {
    int fence = block.getSourceSpans().get(0).getLineIndex() + 1;
    var text = block.getLiteral();
    var inner = text.lines().toList();
    var label = Optional.ofNullable(block.getInfo()).orElse("").strip().split("[\\s{,]", 2)[0];
    var name = name(block, inner).orElse("block");
    var part =
        page.part(
            "line-" + (fence + 1) + "/" + name,
            text,
            (line, column) ->
                new Location("", fence + line, column + indent(lines, fence + line, inner, line)));
    return new Block(part, COMMANDS.matcher(label.toLowerCase(Locale.ROOT)).matches());
  }

  /** How far a line of a block stands to the right, as in a list. */
  private static int indent(List<String> lines, int at, List<String> inner, int line) {
    if (at > lines.size() || line > inner.size()) {
      return 0;
    }
    return Math.max(0, lines.get(at - 1).length() - inner.get(line - 1).length());
  }

  /** The name that the block's first line or the paragraph above it gives to the file. */
  private static Optional<String> name(FencedCodeBlock block, List<String> inner) {
    var comment = NAMING_COMMENT.matcher(inner.isEmpty() ? "" : inner.get(0));
    var first = comment.matches() ? fileName(comment.group(1)) : Optional.<String>empty();
    return first.or(
        () ->
            block.getPrevious() instanceof Paragraph paragraph
                ? codes(paragraph).stream().flatMap(text -> fileName(text).stream()).findFirst()
                : Optional.empty());
  }

  private static Optional<String> fileName(String text) {
    var match = NAME.matcher(text);
    return match.matches() ? Optional.of(match.group(1)) : Optional.empty();
  }

  /** What a paragraph writes as code, also in bold. */
  private static List<String> codes(Node above) {
    var codes = new ArrayList<String>();
    for (var node = above.getFirstChild(); node != null; node = node.getNext()) {
      if (node instanceof Code code) {
        codes.add(code.getLiteral());
      } else if (node instanceof StrongEmphasis) {
        codes.addAll(codes(node));
      }
    }
    return codes;
  }
}
