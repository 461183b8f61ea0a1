package org.yawlfoundation.yawl.config.plan;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.yawlfoundation.yawl.config.plan.Alert.Firing;
import org.yawlfoundation.yawl.config.plan.Alert.Label;
import org.yawlfoundation.yawl.config.plan.Alert.Moment;
import org.yawlfoundation.yawl.config.tier.MonitoringKeys;

/**
 * Builds an alert and its proof from the same numbers.
 *
 * <p>Its text is written once, with {@code {value}} and the names of labels in braces: the rule
 * gets Prometheus' placeholders in their places, the proof what these become. Its {@link Sample}s
 * say how each series is while something is wrong and while all is just well; from these follow the
 * scenes in which it fires, keeps firing, stays silent and remembers.
 */
final class AlertBuilder {
  static final String INFO = "info";
  static final String WARNING = "warning";
  static final String CRITICAL = "critical";

  /** Evaluations within a window, so many that a quarter of it can be told. */
  private static final long FINE = 20;

  private final Duration interval;
  private final String severity;
  private final String subject;
  private final List<Sample> samples = new ArrayList<>();
  private final Map<String, String> labels = new LinkedHashMap<>();
  private final List<Sample> crowd = new ArrayList<>();
  private final List<Consumer<Proving>> more = new ArrayList<>();
  private Duration hold = Duration.ofMinutes(5);
  private Duration keep = Duration.ZERO;
  private Optional<Duration> window = Optional.empty();
  private boolean lasting;
  private boolean always;
  private BigDecimal share = BigDecimal.ZERO;
  private String expr = "";
  private String summary = "";
  private String description = "";
  private Shown shown = Shown.NUMBER;
  private BigDecimal value = BigDecimal.ZERO;
  private Optional<BigDecimal> unheard = Optional.empty();
  private String wrongTitle = "just beyond the limit";
  private String wellTitle = "just within the limit";

  AlertBuilder(Inputs in, String severity, String subject) {
    this.interval = in.get(MonitoringKeys.SCRAPE_INTERVAL);
    this.severity = severity;
    this.subject = subject;
  }

  /** How long the expression must be true; 5m unless said. */
  AlertBuilder holds(Duration newHold) {
    hold = newHold;
    return this;
  }

  /** How long it goes on after the expression was last true: for gauges that come and go. */
  AlertBuilder keeps(Duration newKeep) {
    keep = newKeep;
    return this;
  }

  AlertBuilder when(String newExpr) {
    expr = newExpr;
    return this;
  }

  /** The expression compares rates over a window with each other. */
  AlertBuilder over(Duration newWindow) {
    window = Optional.of(newWindow);
    return this;
  }

  /** It compares a rate with a limit, and is first true when this share of the window is wrong. */
  AlertBuilder over(Duration newWindow, BigDecimal limit, BigDecimal wrong) {
    share = limit.divide(wrong, MathContext.DECIMAL64);
    return over(newWindow);
  }

  /** The expression reads a window, and is true as long as anything in it is wrong. */
  AlertBuilder remembers(Duration newWindow) {
    window = Optional.of(newWindow);
    lasting = true;
    return this;
  }

  AlertBuilder says(String newSummary, String newDescription) {
    summary = newSummary;
    description = newDescription;
    return this;
  }

  /** What the expression gives while something is wrong, and how it is told. */
  AlertBuilder shows(Shown how, BigDecimal newValue) {
    shown = how;
    value = newValue;
    return this;
  }

  AlertBuilder shows(Shown how, long newValue) {
    return shows(how, BigDecimal.valueOf(newValue));
  }

  /** A label of what the expression gives. */
  AlertBuilder of(String label, String newValue) {
    labels.put(label, newValue);
    return this;
  }

  AlertBuilder sees(Sample... seen) {
    samples.addAll(List.of(seen));
    return this;
  }

  /** Series that are many of one kind, beside those that are {@link #sees seen}: without decoys. */
  AlertBuilder amid(List<Sample> many) {
    crowd.addAll(many);
    return this;
  }

  /** It fires for another reason, too. */
  AlertBuilder firesToo(String title, Sample... seen) {
    more.add(
        proving ->
            proving.fires(title, scenery().wrong(List.of(seen), proving.steps()), firing(value)));
    return this;
  }

  /** It stays silent where only a part of what it asks for is so. */
  AlertBuilder silentToo(String title, Sample... seen) {
    more.add(proving -> proving.staysSilent(title, scenery().well(List.of(seen), proving.steps())));
    return this;
  }

  /** It fires at once, whatever is scraped. */
  AlertBuilder always() {
    always = true;
    hold = Duration.ZERO;
    return firesUnheard(value);
  }

  /** What the two scenes show, for whoever reads a failed test. */
  AlertBuilder titled(String wrong, String well) {
    wrongTitle = wrong;
    wellTitle = well;
    return this;
  }

  /** It fires where nothing at all is scraped, too. */
  AlertBuilder firesUnheard(BigDecimal newValue) {
    unheard = Optional.of(newValue);
    return this;
  }

  Alert build() {
    var proving = Proving.after(firstTrue(), interval, hold);
    if (always) {
      proving.add(wrongTitle, List.of(), List.of(proving.moment(0, firing(value))));
    } else {
      prove(proving);
    }
    return new Alert(
        expr,
        hold,
        Optional.of(keep).filter(time -> !time.isZero()),
        severity,
        subject,
        ruleText(summary),
        ruleText(description),
        new Alert.Proof(
            proving.proof().scenes(), unheard.map(this::firing).map(List::of).orElse(List.of())));
  }

  private AlertScenery scenery() {
    return new AlertScenery(samples, crowd);
  }

  private void prove(Proving proving) {
    long last = proving.steps();
    var firing = firing(value);
    var scenery = scenery();
    proving.add(
        wrongTitle,
        keep.isZero() ? scenery.wrong(samples, last) : scenery.turning(last, keepSteps() + 1),
        wrongMoments(proving, firing));
    proving.staysSilent(wellTitle, scenery.well(samples, last));
    more.forEach(scene -> scene.accept(proving));
    if (unheard.isPresent() && samples.stream().allMatch(sample -> sample.wrong().isPresent())) {
      proving.fires("nothing at all is told of", List.of(), firing(unheard.get()));
    }
    window
        .filter(length -> proving.steps(length) >= FINE)
        .ifPresent(length -> windowScene(proving, proving.steps(length), firing));
  }

  /** Evaluations until the expression can be true: a rate needs two samples. */
  private long firstTrue() {
    if (window.isEmpty()) {
      return 0;
    }
    var steps =
        share
            .multiply(BigDecimal.valueOf(window.get().toMillis()))
            .divide(BigDecimal.valueOf(interval.toMillis()), MathContext.DECIMAL64);
    long whole = PlanDeriver.ceil(window.get().toMillis(), interval.toMillis());
    return Math.min(whole, steps.setScale(0, RoundingMode.FLOOR).longValueExact() + 1);
  }

  private List<Moment> wrongMoments(Proving proving, Firing firing) {
    long last = proving.steps();
    var moments = new ArrayList<Moment>();
    moments.add(proving.moment(last - 1));
    moments.add(proving.moment(last, firing));
    if (!keep.isZero()) {
      moments.add(proving.moment(last + keepSteps(), firing));
      moments.add(proving.moment(last + 1 + keepSteps()));
    }
    return moments;
  }

  private long keepSteps() {
    return PlanDeriver.ceil(keep.toMillis(), interval.toMillis());
  }

  private void windowScene(Proving proving, long length, Firing firing) {
    long quiet = length + 1;
    long turn = lasting ? proving.steps() : quiet;
    long sure = turn + length + length / 4 + proving.holdSteps();
    var all = scenery().turningAt(turn, sure, lasting);
    if (lasting) {
      proving.add(
          "it is over, and forgotten when the window has passed",
          all,
          List.of(
              proving.moment(turn + length * 3 / 4, firing),
              proving.moment(turn + length * 5 / 4)));
    } else {
      proving.add(
          "it begins, and is seen when most of the window has passed",
          all,
          List.of(
              proving.moment(turn + length * 3 / 4 + proving.holdSteps()),
              proving.moment(sure, firing)));
    }
  }

  private Firing firing(BigDecimal ofValue) {
    return new Firing(
        labels.entrySet().stream().map(e -> new Label(e.getKey(), e.getValue())).toList(),
        firingText(summary, ofValue),
        firingText(description, ofValue));
  }

  private String ruleText(String text) {
    var filled = text.replace("{value}", shown.placeholder());
    for (var label : labels.keySet()) {
      filled = filled.replace("{" + label + "}", "{{ $labels." + label + " }}");
    }
    return filled;
  }

  private String firingText(String text, BigDecimal ofValue) {
    var filled = text.replace("{value}", shown.text(ofValue));
    for (var label : labels.entrySet()) {
      filled = filled.replace("{" + label.getKey() + "}", label.getValue());
    }
    return filled;
  }
}
