package org.yawlfoundation.yawl.config.catalogue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the actions of a Go template, as Helm's charts are written in; its text goes away. */
final class GoTemplate {
  private static final Pattern ACTION =
      Pattern.compile(
          "\\{\\{-?\\s*(?:/\\*.*?\\*/|((?:\"(?:[^\"\\\\]|\\\\.)*\"|`[^`]*`|[^\"`}]|}(?!}))*?))\\s*-?}}",
          Pattern.DOTALL);
  private static final Pattern TOKEN =
      Pattern.compile(
          "\\s+|\"((?:[^\"\\\\]|\\\\.)*)\"|`([^`]*)`|:=|[()|,=]|[^\\s()|,=:\"`]+", Pattern.DOTALL);
  private static final Set<String> BLOCKS = Set.of("if", "with", "range", "define", "block");

  /** What a template does. */
  sealed interface Node {}

  /** Writes a value out, or gives it to a variable. */
  record Action(Pipe pipe) implements Node {}

  /** {@code if}, {@code with} or {@code range}. */
  record Branch(String kind, Pipe pipe, List<Node> body, List<Node> otherwise) implements Node {}

  /** Commands, each of which gets what the one before it gives; into variables, if any. */
  record Pipe(List<String> variables, List<List<Operand>> commands) {}

  /** What stands between blanks; {@code .a.b} after it are its fields. */
  record Operand(Head head, List<String> fields) {}

  sealed interface Head {}

  record Text(String text) implements Head {}

  record Digits(String digits) implements Head {}

  record Function(String name) implements Head {}

  record Variable(String name) implements Head {}

  record Dot() implements Head {}

  record Group(Pipe pipe) implements Head {}

  private final List<String> actions;
  private final Map<String, List<Node>> defined = new LinkedHashMap<>();
  private int next;

  private GoTemplate(List<String> actions) {
    this.actions = actions;
  }

  /** What a file defines by name, and what it does itself, under its own name. */
  static Map<String, List<Node>> read(String name, String text) {
    var template = new GoTemplate(ACTION.matcher(text).results().map(GoTemplate::action).toList());
    var nodes = template.nodes();
    template.defined.put(name, nodes);
    return template.defined;
  }

  private static String action(java.util.regex.MatchResult match) {
    return match.group(1) == null ? "" : match.group(1).strip();
  }

  private static String word(String action) {
    var match = Pattern.compile("^[a-z]+").matcher(action);
    return match.find() ? match.group() : "";
  }

  /** Up to an {@code end} or {@code else}, which is left standing. */
  private List<Node> nodes() {
    var nodes = new ArrayList<Node>();
    while (next < actions.size()) {
      var action = actions.get(next);
      var word = word(action);
      if (word.equals("end") || word.equals("else")) {
        break;
      }
      next++;
      if (BLOCKS.contains(word)) {
        block(word, action.substring(word.length()), nodes);
      } else if (word.equals("template")) {
        nodes.add(new Action(pipe("include " + action.substring(word.length()))));
      } else if (!action.isEmpty() && !word.equals("break") && !word.equals("continue")) {
        nodes.add(new Action(pipe(action)));
      }
    }
    return List.copyOf(nodes);
  }

  private void block(String word, String head, List<Node> nodes) {
    if (word.equals("define")) {
      var name = head.strip().substring(1, head.strip().length() - 1);
      defined.put(name, nodes());
      next++;
      return;
    }
    nodes.add(new Branch(word, pipe(head), nodes(), otherwise()));
  }

  private List<Node> otherwise() {
    var action = next < actions.size() ? actions.get(next++) : "end";
    if (action.equals("end")) {
      return List.of();
    }
    var more = action.substring("else".length()).strip();
    if (more.isEmpty()) {
      var nodes = nodes();
      next++;
      return nodes;
    }
    var word = word(more);
    var nodes = new ArrayList<Node>();
    nodes.add(new Branch(word, pipe(more.substring(word.length())), nodes(), otherwise()));
    return nodes;
  }

  static Pipe pipe(String text) {
    var tokens = new ArrayList<String>();
    Matcher token = TOKEN.matcher(text);
    int at = 0;
    while (at < text.length() && token.find(at) && token.start() == at) {
      // The blank tells `.a .b` from `.a.b`, and `( x ).b` from `( x ) .b`.
      tokens.add(token.group().isBlank() ? " " : token.group());
      at = token.end();
    }
    if (at != text.length()) {
      throw new IllegalArgumentException("Not read at " + at + ": " + text);
    }
    return new Reader(tokens).pipe();
  }

  /** Reads the words of one action. */
  private static final class Reader {
    private final List<String> tokens;
    private int at;

    Reader(List<String> tokens) {
      this.tokens = tokens;
    }

    private String peek() {
      return at < tokens.size() ? tokens.get(at) : "";
    }

    private void blanks() {
      while (peek().equals(" ")) {
        at++;
      }
    }

    Pipe pipe() {
      var variables = new ArrayList<String>();
      int start = at;
      blanks();
      while (peek().startsWith("$") || peek().equals(",")) {
        if (peek().startsWith("$")) {
          variables.add(peek());
        }
        at++;
        blanks();
      }
      if (peek().equals(":=") || peek().equals("=")) {
        at++;
      } else {
        at = start;
        variables.clear();
      }
      var commands = new ArrayList<List<Operand>>();
      do {
        commands.add(command());
      } while (take("|"));
      return new Pipe(variables, commands);
    }

    private boolean take(String token) {
      blanks();
      if (!peek().equals(token)) {
        return false;
      }
      at++;
      return true;
    }

    private List<Operand> command() {
      var operands = new ArrayList<Operand>();
      blanks();
      while (!List.of("", ")", "|").contains(peek())) {
        operands.add(operand());
        blanks();
      }
      return operands;
    }

    private Operand operand() {
      var token = tokens.get(at++);
      if (token.equals("(")) {
        var pipe = pipe();
        at++;
        var fields = peek().startsWith(".") ? fields(tokens.get(at++)) : List.<String>of();
        return new Operand(new Group(pipe), fields);
      } else if (token.startsWith("\"") || token.startsWith("`")) {
        return new Operand(new Text(token.substring(1, token.length() - 1)), List.of());
      } else if (token.matches("-?[0-9].*")) {
        return new Operand(new Digits(token), List.of());
      } else if (token.startsWith(".")) {
        return new Operand(new Dot(), fields(token));
      }
      int dot = (token + ".").indexOf('.');
      var fields = dot < token.length() ? fields(token.substring(dot)) : List.<String>of();
      var head = token.substring(0, dot);
      return new Operand(head.startsWith("$") ? new Variable(head) : new Function(head), fields);
    }

    private static List<String> fields(String path) {
      return Pattern.compile("\\.").splitAsStream(path).filter(f -> !f.isEmpty()).toList();
    }
  }
}
