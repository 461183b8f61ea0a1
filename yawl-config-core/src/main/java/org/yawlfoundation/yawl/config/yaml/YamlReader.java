package org.yawlfoundation.yawl.config.yaml;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;
import org.yawlfoundation.yawl.config.yaml.YamlFile.Ambiguity;
import org.yawlfoundation.yawl.config.yaml.YamlFile.Problem;
import org.yawlfoundation.yawl.config.yaml.YamlScalar.Style;

/** Turns the events of one YAML text into nodes that know their places. */
final class YamlReader {
  private static final int DEEPEST = 100;
  private static final int MOST_NODES =
      1_000_000; // aliases count as all they stand for, so that no bomb goes off
  private static final String CORE = "tag:yaml.org,2002:";
  private static final String NO_TAG = "remove the tag";

  /** To make them costs as much as to read a short file. */
  private static final LoadSettings SETTINGS =
      LoadSettings.builder().setCodePointLimit(Integer.MAX_VALUE).build();

  private final String path;
  private final String text;
  private final ParserImpl events;
  private final Map<Anchor, YamlNode> anchors = new HashMap<>();
  private final Map<Anchor, Integer> sizes = new HashMap<>();
  private final Set<Anchor> open = new HashSet<>();
  private final List<YamlNode> documents = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();
  private final List<Ambiguity> ambiguities = new ArrayList<>();
  private int nodes;

  YamlReader(String path, String text) {
    this.path = path;
    this.text = text;
    this.events = new ParserImpl(SETTINGS, new StreamReader(SETTINGS, text));
  }

  YamlFile read() {
    try {
      while (events.hasNext()) {
        Event event = events.next();
        if (event.getEventId() == Event.ID.DocumentStart) {
          anchors.clear();
          sizes.clear();
          document(node(events.next(), 0));
        }
      }
    } catch (Refused refused) {
      problems.add(refused.problem);
    } catch (MarkedYamlEngineException e) {
      problems.add(SyntaxFault.of(e).in(e));
    } catch (ReaderException e) {
      problems.add(noYaml(e));
    } catch (YamlEngineException e) {
      problems.add(
          new Problem(1, 1, "This cannot be read as YAML: " + e.getMessage(), SyntaxFault.HELP));
    }
    return new YamlFile(path, documents, problems, ambiguities);
  }

  private void document(YamlNode root) {
    boolean isEmpty =
        root instanceof YamlScalar scalar
            && scalar.style() == Style.PLAIN
            && scalar.text().isEmpty();
    if (!isEmpty) {
      documents.add(root);
    }
  }

  private YamlNode node(Event event, int depth) {
    if (depth > DEEPEST) {
      throw new Refused(
          event, "This is nested more than " + DEEPEST + " deep.", "take levels out of it");
    }
    count(event, 1);
    if (event instanceof AliasEvent alias) {
      return aliased(alias);
    }
    Optional<Anchor> anchor = ((NodeEvent) event).getAnchor();
    int before = nodes;
    anchor.ifPresent(open::add);
    YamlNode node = fresh(event, depth);
    anchor.ifPresent(
        name -> {
          open.remove(name);
          anchors.put(name, node);
          sizes.put(name, nodes - before);
        });
    return node;
  }

  private YamlNode fresh(Event event, int depth) {
    if (event instanceof ScalarEvent scalar) {
      YamlScalar value = scalar(scalar);
      if (value.style() == Style.PLAIN && scalar.getTag().isEmpty()) {
        PlainScalars.otherReading(value.text())
            .ifPresent(other -> ambiguities.add(new Ambiguity(value, other)));
      }
      return value;
    }
    ((CollectionStartEvent) event)
        .getTag()
        .filter(tag -> !tag.equals(CORE + "map") && !tag.equals(CORE + "seq"))
        .ifPresent(tag -> problems.add(unknownTag(event, tag)));
    return event.getEventId() == Event.ID.MappingStart ? map(event, depth) : list(event, depth);
  }

  private YamlNode aliased(AliasEvent alias) {
    YamlNode node = anchors.get(alias.getAlias());
    if (open.contains(alias.getAlias())) {
      throw new Refused(
          alias,
          "`*" + alias.getAlias() + "` stands within what it stands for.",
          "write in its place what is meant");
    } else if (node == null) {
      throw new Refused(
          alias,
          "`*" + alias.getAlias() + "` has no `&" + alias.getAlias() + "` before it.",
          "put it in quotes if the star belongs to the value");
    }
    count(alias, sizes.getOrDefault(alias.getAlias(), 1));
    return node;
  }

  private YamlMap map(Event start, int depth) {
    Map<String, YamlMap.Entry> entries = new LinkedHashMap<>();
    for (Event event = events.next();
        event.getEventId() != Event.ID.MappingEnd;
        event = events.next()) {
      YamlNode key = event instanceof ScalarEvent scalar ? scalar(scalar) : node(event, depth + 1);
      YamlNode value = node(events.next(), depth + 1);
      if (!(key instanceof YamlScalar name)) {
        problems.add(
            problem(
                event,
                "A key is to be text, not " + key.noun() + ".",
                "write one word before the colon"));
        continue;
      }
      YamlMap.Entry first = entries.putIfAbsent(name.text(), new YamlMap.Entry(name, value));
      if (first != null) {
        String where = first.key().line() + ":" + first.key().column();
        problems.add(
            problem(
                event,
                "`"
                    + shortened(name.text())
                    + "` stands twice in this map, first at "
                    + where
                    + ".",
                "remove one of the two"));
      }
    }
    return new YamlMap(line(start.getStartMark()), column(start.getStartMark()), entries);
  }

  private YamlList list(Event start, int depth) {
    List<YamlNode> items = new ArrayList<>();
    for (Event event = events.next();
        event.getEventId() != Event.ID.SequenceEnd;
        event = events.next()) {
      items.add(node(event, depth + 1));
    }
    return new YamlList(line(start.getStartMark()), column(start.getStartMark()), items);
  }

  private YamlScalar scalar(ScalarEvent event) {
    Style style =
        switch (event.getScalarStyle()) {
          case SINGLE_QUOTED -> Style.SINGLE_QUOTED;
          case LITERAL -> Style.LITERAL;
          case FOLDED -> Style.FOLDED;
          case PLAIN -> Style.PLAIN;
          default -> Style.DOUBLE_QUOTED;
        };
    Optional<Mark> start = event.getStartMark();
    Optional<Mark> end = event.getEndMark();
    int width = line(start) == line(end) ? Math.max(1, column(end) - column(start)) : 1;
    return new YamlScalar(
        line(start), column(start), event.getValue(), style, type(event, style), width);
  }

  private YamlScalar.Type type(ScalarEvent event, Style style) {
    if (event.getTag().isEmpty()) {
      return style == Style.PLAIN ? PlainScalars.type(event.getValue()) : YamlScalar.Type.TEXT;
    }
    YamlScalar.Type plain = PlainScalars.type(event.getValue());
    YamlScalar.Type tagged =
        switch (event.getTag().get()) {
          case CORE + "str", "!" -> YamlScalar.Type.TEXT;
          case CORE + "int" -> YamlScalar.Type.WHOLE;
          case CORE + "float" -> YamlScalar.Type.DECIMAL;
          case CORE + "bool" -> YamlScalar.Type.TRUTH;
          case CORE + "null" -> YamlScalar.Type.NOTHING;
          default -> {
            problems.add(unknownTag(event, event.getTag().get()));
            yield YamlScalar.Type.TEXT;
          }
        };
    if (tagged != YamlScalar.Type.TEXT && tagged != plain) {
      problems.add(
          problem(
              event,
              "`"
                  + shortened(event.getValue())
                  + "` is not "
                  + tagged.noun()
                  + ", as its tag says.",
              NO_TAG));
      return plain;
    }
    return tagged;
  }

  private void count(Event event, int more) {
    nodes += more;
    if (nodes > MOST_NODES) {
      throw new Refused(
          event,
          "This file holds more than " + MOST_NODES + " values, aliases counted in full.",
          "write fewer aliases of aliases");
    }
  }

  private Problem noYaml(ReaderException e) {
    var before = text.codePoints().limit(e.getPosition()).toArray();
    int line = 1;
    int column = 1;
    for (int character : before) {
      column = character == '\n' ? 1 : column + 1;
      line += character == '\n' ? 1 : 0;
    }
    return new Problem(
        line,
        column,
        "Character U+%04X has no place in YAML.".formatted(e.getCodePoint()),
        "remove it; between double quotes it may be escaped");
  }

  private static Problem unknownTag(Event event, String tag) {
    return problem(event, "The tag `" + shortened(tag) + "` means nothing here.", NO_TAG);
  }

  private static Problem problem(Event event, String message, String help) {
    return new Problem(line(event.getStartMark()), column(event.getStartMark()), message, help);
  }

  private static String shortened(String text) {
    return text.codePointCount(0, text.length()) <= 60
        ? text
        : text.substring(0, text.offsetByCodePoints(0, 57)) + "...";
  }

  private static int line(Optional<Mark> mark) {
    return mark.map(Mark::getLine).orElse(0) + 1;
  }

  private static int column(Optional<Mark> mark) {
    return mark.map(Mark::getColumn).orElse(0) + 1;
  }

  /** Ends the reading where to go on would be unsafe. */
  private static final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient Problem problem;

    Refused(Event event, String message, String help) {
      super(message, null, false, false);
      this.problem = problem(event, message, help);
    }
  }
}
