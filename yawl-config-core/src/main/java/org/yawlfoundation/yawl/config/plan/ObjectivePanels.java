package org.yawlfoundation.yawl.config.plan;

import static org.yawlfoundation.yawl.config.plan.DashboardBuilder.line;
import static org.yawlfoundation.yawl.config.plan.PanelDraft.lines;
import static org.yawlfoundation.yawl.config.plan.PanelDraft.single;
import static org.yawlfoundation.yawl.config.plan.PanelQueries.series;
import static org.yawlfoundation.yawl.config.plan.PanelQueries.window;

import java.math.BigDecimal;
import java.time.Duration;
import org.yawlfoundation.yawl.config.quantity.Durations;

/** The dashboard of what is promised: how well it is kept, and how much may still go wrong. */
final class ObjectivePanels {
  private static final BigDecimal ALLOWED = new BigDecimal("0.01");
  private static final Duration LONGEST =
      BurnRateAlert.WINDOWS.get(BurnRateAlert.WINDOWS.size() - 1);

  private ObjectivePanels() {}

  static Dashboard build(DashboardBuilder page) {
    return work(
            work(
                page,
                "caseCreation",
                "Case Creation",
                "Case Creations",
                RecordingRules.CREATION,
                "YawlCaseCreation"),
            "checkout",
            "Work Item Checkout",
            "Work Item Checkouts",
            RecordingRules.CHECKOUT,
            "YawlCheckout")
        .build("Whether what the users are promised is kept, and how fast the allowance is used.");
  }

  private static DashboardBuilder work(
      DashboardBuilder page, String name, String title, String many, Slowness work, String prefix) {
    return page.row(
        name,
        title,
        line(kept(name, work), left(name, work), burning(name, work)),
        line(budget(name, many, work, prefix), latency(name, title, work)));
  }

  private static PanelDraft kept(String name, Slowness work) {
    return single(
        name + "Kept",
        "In Time, over " + Durations.text(LONGEST),
        "Google's SRE Workbook, chapter 5: 99% over 30 days",
        (panel, in) ->
            panel
                .means(
                    "Share that took no longer than "
                        + Durations.text(in.get(work.objective()))
                        + ".")
                .in("percentunit")
                .shows("1 - " + series(work.ratio(Durations.text(LONGEST))), "in time")
                .atLeast(BigDecimal.ONE.subtract(ALLOWED), PanelBuilder.RED));
  }

  private static PanelDraft left(String name, Slowness work) {
    return single(
        name + "Left",
        "Allowance Left at This Rate",
        "Google's SRE Workbook, chapter 5: 1 - burn rate",
        (panel, in) ->
            panel
                .means(
                    "Of what 30 days allow, had all of them been as the last "
                        + Durations.text(LONGEST)
                        + "; below 0 the promise is being broken.")
                .in("percentunit")
                .shows(
                    "1 - " + series(work.ratio(Durations.text(LONGEST))) + " / " + ALLOWED, "left")
                .atLeast(BigDecimal.ZERO, PanelBuilder.RED));
  }

  private static PanelDraft burning(String name, Slowness work) {
    var hour = BurnRateAlert.WINDOWS.get(1);
    var fastest = BurnRateAlert.of("", work, "", "").get(0).factor();
    return single(
        name + "Burning",
        "Burn Rate, over " + Durations.text(hour),
        "Google's SRE Workbook, chapter 5: the share of slow work by what is allowed",
        (panel, in) ->
            panel
                .means("At 1 the allowance lasts 30 days, at 14.4 two.")
                .shows(series(work.ratio(Durations.text(hour))) + " / " + ALLOWED, "times")
                .from(BigDecimal.ONE, PanelBuilder.ORANGE)
                .from(fastest, PanelBuilder.RED));
  }

  private static PanelDraft budget(String name, String many, Slowness work, String prefix) {
    var alerts = BurnRateAlert.of(prefix, work, "", "");
    return lines(
        name + "Budget",
        many + " That Break the Promise",
        "Google's SRE Workbook, chapter 5",
        (panel, in) -> {
          panel
              .means(
                  "Share that takes longer than "
                      + Durations.text(in.get(work.objective()))
                      + "; 1% may, over 30 days.")
              .in("percentunit")
              .shows(series(work.ratio(window(in))), "now");
          for (var longer : BurnRateAlert.WINDOWS) {
            var text = Durations.text(longer);
            panel.shows(series(work.ratio(text)), text);
          }
          alerts.forEach(alert -> panel.limitedBy(alert.name()));
          panel.watchedBy(prefix + "BucketMissing");
        });
  }

  private static PanelDraft latency(String name, String title, Slowness work) {
    return lines(
        name + "Latency",
        title + " beside What Is Promised",
        "guide 4.1",
        (panel, in) ->
            panel
                .means("99 of 100 shall stay below the blue line.")
                .in("s")
                .shows(series(work.p99(window(in))), "p99")
                .from(Durations.seconds(in.get(work.objective())), PanelBuilder.BLUE));
  }
}
