package org.yawlfoundation.yawl.config.plan;

import org.yawlfoundation.yawl.config.quantity.Version;

/**
 * The versions of the programs that read the files; the defaults are fixed for a release of ours.
 *
 * @param kubernetes 1.27 to 1.36; guide 1.1 has 1.27, out of support since June 2024
 * @param jdk major version: 17, 21 or 25; YAWL v6 is built for 25
 * @param postgresql major version, 14 to 18
 * @param pgbouncer 1.18 to 1.26
 * @param prometheus 2.42 to 3.9
 * @param redis 7.0 to 8.4
 * @param istio 1.22 to 1.30; 1.22 is the first that serves the routes as v1
 * @param grafana major version, 11 or 12
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
