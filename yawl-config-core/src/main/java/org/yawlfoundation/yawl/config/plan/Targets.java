package org.yawlfoundation.yawl.config.plan;

import org.yawlfoundation.yawl.config.quantity.Version;

/**
 * The versions of the programs that read the files; the defaults are fixed for a release of ours.
 *
 * @param kubernetes from 1.27 to 1.36
 * @param jdk major version: 17, 21 or 25
 * @param postgresql major version, from 14 to 18
 * @param pgbouncer from 1.18 to 1.25
 * @param prometheus from 2.42 to 3.9
 * @param redis from 7.0 to 8.4
 * @param istio from 1.22 to 1.30
 * @param grafana 11 or 12
 * @param podSecurity the version of Pod Security that the namespace enforces, such as v1.33
 */
public record Targets(
    Version kubernetes,
    long jdk,
    long postgresql,
    Version pgbouncer,
    Version prometheus,
    Version redis,
    Version istio,
    long grafana,
    String podSecurity)
    implements PlanPart {}
