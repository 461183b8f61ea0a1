package org.yawlfoundation.yawl.config.promql;

import java.util.ArrayList;
import java.util.List;
import org.yawlfoundation.yawl.config.promql.Token.Kind;

/** Labels between parentheses, as {@code by} and {@code on} take them. */
final class LabelNames {
  private LabelNames() {}

  static List<Name> read(Tokens tokens) {
    tokens.expect("(", "`(`");
    var labels = new ArrayList<Name>();
    while (!tokens.peek().is(")")) {
      var token = tokens.peek();
      boolean isQuoted = token.kind() == Kind.STRING && tokens.areNew();
      boolean isLabel =
          token.kind() == Kind.WORD
              && !token.isWord("without")
              && (tokens.areNew() || token.text().indexOf(':') < 0);
      if (!isLabel && !isQuoted) {
        throw tokens.unexpected("a label");
      }
      tokens.take();
      var text = isQuoted ? Literals.string(token) : token.text();
      if (text.isEmpty()) {
        throw Refused.at(token, "A label's name is empty.", "");
      }
      labels.add(new Name(text, token.start(), token.end()));
      if (!tokens.peek().is(")")) {
        tokens.expect(",", "`,` or `)`");
      }
    }
    tokens.take();
    return labels;
  }
}
