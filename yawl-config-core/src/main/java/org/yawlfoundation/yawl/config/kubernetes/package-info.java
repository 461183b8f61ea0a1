/**
 * The Kubernetes objects of a bundle as fabric8's types, for programs that change or apply them.
 *
 * <p>This package alone needs fabric8's models, so they are no dependency that comes by itself: a
 * program with fabric8's client 8 has them; any other adds {@code
 * io.fabric8:kubernetes-client-api:8.0.0}.
 *
 * <p>For example:
 *
 * <pre>{@code
 * var source = TierSource.of("tier.yaml", "tier: one-million\nagents: 1000000\n");
 * var bundle = YawlConfig.create().generate(source, LocalDate.of(2026, 11, 23));
 * var objects = KubernetesObjects.of(bundle);
 * for (Deployment deployment : objects.get(Deployment.class)) {
 *   System.out.println(deployment.getMetadata().getName() + " in " + deployment.getMetadata().getNamespace());
 * }
 * objects.stream().map(HasMetadata::getKind).forEach(System.out::println);
 * }</pre>
 */
@NullMarked
package org.yawlfoundation.yawl.config.kubernetes;

import org.jspecify.annotations.NullMarked;
