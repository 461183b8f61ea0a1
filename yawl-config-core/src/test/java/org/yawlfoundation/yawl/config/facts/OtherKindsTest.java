package org.yawlfoundation.yawl.config.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yawlfoundation.yawl.config.oracle.Kubectl;
import org.yawlfoundation.yawl.config.oracle.RequiresProgram;
import org.yawlfoundation.yawl.config.quantity.Version;
import org.yawlfoundation.yawl.config.yaml.YamlFile;

/**
 * The kinds whose schemas we wrote. Each row of a test: what is replaced in the good document; by
 * what; the place and the sentence to be told, and nothing else. A {@code |} begins a new line.
 */
final class OtherKindsTest {
  private static final Release ISTIO = new Release("Istio", new Version(1, 27));

  private final KubernetesSchemas schemas = new KubernetesSchemas();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "applicationset.yaml",
        "prometheusrule.yaml",
        "servicemonitor.yaml",
        "virtualservice.yaml",
        "destinationrule.yaml",
        "kustomization.yaml",
        "podmonitor.yaml",
        "scaledobject.yaml",
        "externalsecret.yaml",
        "httproute.yaml",
        "ingress.yaml"
      })
  void acceptsAFullDocument(String name) {
    assertThat(told(name, "", "")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      value = {
        "'keep_firing_for: 10m' ! 'keep_firing: 10m' ! '24:11 `keep_firing` is no field of PrometheusRule.spec.groups[1].rules[0]; the nearest is `keep_firing_for`.'",
        "'for: 1h30m' ! 'for: 1.5h' ! '23:16 PrometheusRule.spec.groups[1].rules[0].for is the text `1.5h`, which is no duration such as `30s` or `5m`.'",
        "'for: 1h30m' ! 'for: 90' ! '23:16 PrometheusRule.spec.groups[1].rules[0].for is `90`, not text.'",
        "'interval: 30s' ! 'interval: 30 s' ! '10:17 PrometheusRule.spec.groups[0].interval is the text `30 s`, which is no duration such as `30s` or `5m`.'",
        "'          expr: yawl:case_creation:p99 > 1|' ! '          exp: yawl:case_creation:p99 > 1|' ! '22:11 `exp` is no field of PrometheusRule.spec.groups[1].rules[0]; the nearest is `expr`.'",
        "'- record: yawl:case_creation:p99' ! '- recrd: yawl:case_creation:p99' ! '16:11 `recrd` is no field of PrometheusRule.spec.groups[0].rules[0]; the nearest is `record`.'",
        "'          labels: {tier: one-million}' ! '          for: 5m' ! '18:11 PrometheusRule.spec.groups[0].rules[0] has both `record` and `for`, which exclude each other.'",
        "'- alert: Always' ! '- alert: Always|          record: always' ! '29:11 PrometheusRule.spec.groups[1].rules[1] is to have exactly one of `alert`, `record`.'",
        "'labels: {severity: warning}' ! 'labels: {severity: 1}' ! '25:30 PrometheusRule.spec.groups[1].rules[0].labels.severity is `1`, not text.'",
        "'summary: Cases are created slowly' ! 'summary: {text: slow}' ! '27:22 PrometheusRule.spec.groups[1].rules[0].annotations.summary is a map, not text.'",
        "'- name: empty' ! '- nam: empty' ! '31:7 `nam` is no field of PrometheusRule.spec.groups[2]; the nearest is `name`.'",
        "'partial_response_strategy: warn' ! 'partial_response_strategy: warning' ! '13:34 PrometheusRule.spec.groups[0].partial_response_strategy is the text `warning`, not one of `abort`, `warn`.'",
        "'limit: 100' ! 'limit: -1' ! '11:14 PrometheusRule.spec.groups[0].limit is `-1`, less than 0.'",
        "'  groups:' ! '  group:' ! '8:3 `group` is no field of PrometheusRule.spec; the nearest is `groups`.'",
        "'monitoring.coreos.com/v1' ! 'monitoring.coreos.com/v1alpha1' ! '1:13 PrometheusRule.apiVersion is the text `monitoring.coreos.com/v1alpha1`, not `monitoring.coreos.com/v1`.'",
      })
  void findsFaultsOfAPrometheusRule(String good, String bad, String told) {
    assertThat(told("prometheusrule.yaml", good, bad)).containsExactly(told);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      value = {
        "'scrapeTimeout: 10s' ! 'scrapeTimout: 10s' ! '36:7 `scrapeTimout` is no field of ServiceMonitor.spec.endpoints[0]; the nearest is `scrapeTimeout`.'",
        "'interval: 15s' ! 'interval: 15sec' ! '35:17 ServiceMonitor.spec.endpoints[0].interval is the text `15sec`, which is no duration such as `30s` or `5m`.'",
        "'scheme: https' ! 'scheme: grpc' ! '34:15 ServiceMonitor.spec.endpoints[0].scheme is the text `grpc`, not one of `http`, `https`, `HTTP`, `HTTPS`.'",
        "'    - targetPort: 9090' ! '    - targetPort: 9090|      port: metrics' ! '65:7 ServiceMonitor.spec.endpoints[1] has both `port` and `targetPort`, which exclude each other.'",
        "'targetPort: 9090' ! 'targetPort: 90900' ! '64:19 ServiceMonitor.spec.endpoints[1].targetPort is `90900`, more than 65535.'",
        "'    - port: metrics|      path' ! '    - port: 9090|      path' ! '32:13 ServiceMonitor.spec.endpoints[0].port is `9090`, not text.'",
        "'action: keep' ! 'action: retain' ! '63:78 ServiceMonitor.spec.endpoints[0].metricRelabelings[0].action is the text `retain`, not one of `replace`, `keep`, `drop`, `hashmod`, `labelmap`, `labeldrop`, `labelkeep`, `lowercase`, `uppercase`, `keepequal`, `dropequal`, `Replace`, `Keep`, `Drop`, `HashMod`, `LabelMap`, `LabelDrop`, `LabelKeep`, `Lowercase`, `Uppercase`, `KeepEqual`, `DropEqual`.'",
        "'  selector:|    matchLabels: {app.kubernetes.io/name: yawl-engine}' ! '  selectr:|    matchLabels: {app.kubernetes.io/name: yawl-engine}' ! '6:3 `selectr` is no field of ServiceMonitor.spec; the nearest is `selector`.'",
        "'operator: In,' ! 'operator: Is,' ! '9:31 ServiceMonitor.spec.selector.matchExpressions[0].operator is the text `Is`, not one of `In`, `NotIn`, `Exists`, `DoesNotExist`.'",
        "'bodySizeLimit: 10MB' ! 'bodySizeLimit: 10Mi' ! '22:18 ServiceMonitor.spec.bodySizeLimit is the text `10Mi`, which is no size such as `10MB`.'",
        "'sampleLimit: 10000' ! 'sampleLimit: -1' ! '16:16 ServiceMonitor.spec.sampleLimit is `-1`, less than 0.'",
        "'username: {name: scrape, key: user}' ! 'username: {name: scrape}' ! '66:19 ServiceMonitor.spec.endpoints[1].basicAuth.username lacks `key`.'",
        "'minVersion: TLS12' ! 'minVersion: TLS1.2' ! '57:21 ServiceMonitor.spec.endpoints[0].tlsConfig.minVersion is the text `TLS1.2`, not one of `TLS10`, `TLS11`, `TLS12`, `TLS13`.'",
        "'scrapeProtocols: [PrometheusProto, OpenMetricsText1.0.0]' ! 'scrapeProtocols: [Prometheus]' ! '24:21 ServiceMonitor.spec.scrapeProtocols[0] is the text `Prometheus`, not one of `PrometheusProto`, `OpenMetricsText0.0.1`, `OpenMetricsText1.0.0`, `PrometheusText0.0.4`, `PrometheusText1.0.0`.'",
        "'clientSecret: {name: oauth, key: secret}' ! 'clientSecrets: {name: oauth, key: secret}' ! '74:9 `clientSecrets` is no field of ServiceMonitor.spec.endpoints[2].oauth2; the nearest is `clientSecret`.'",
        "'params: {format: [prometheus]}' ! 'params: {format: prometheus}' ! '43:24 ServiceMonitor.spec.endpoints[0].params.format is the text `prometheus`, not a list.'",
      })
  void findsFaultsOfAServiceMonitor(String good, String bad, String told) {
    assertThat(told("servicemonitor.yaml", good, bad)).containsExactly(told);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      value = {
        "'perTryTimeout: 10s' ! 'pertryTimeout: 10s' ! '39:9 `pertryTimeout` is no field of VirtualService.spec.http[0].retries; the nearest is `perTryTimeout`.'",
        "'timeout: 30s' ! 'timeout: 30' ! '36:16 VirtualService.spec.http[0].timeout is `30`, not text.'",
        "'timeout: 30s' ! 'timeout: 0s' ! '36:16 VirtualService.spec.http[0].timeout is the text `0s`, which is no duration such as `10s` or `500ms`.'",
        "'timeout: 30s' ! 'timeout: 1d' ! '36:16 VirtualService.spec.http[0].timeout is the text `1d`, which is no duration such as `10s` or `500ms`.'",
        "'retryOn: connect-failure,refused-stream,503' ! 'retryOn: connect-failure, refused-stream' ! '41:18 VirtualService.spec.http[0].retries.retryOn is the text `connect-failure, refused-stream`, which is no list of conditions such as `connect-failure,refused-stream,503`.'",
        "'retryOn: connect-failure,refused-stream,503' ! 'retryOn: conect-failure' ! '41:18 VirtualService.spec.http[0].retries.retryOn is the text `conect-failure`, which is no list of conditions such as `connect-failure,refused-stream,503`.'",
        "'weight: 95' ! 'weight: 95%' ! '30:19 VirtualService.spec.http[0].route[0].weight is the text `95%`, not a whole number.'",
        "'weight: 95' ! 'weight: -5' ! '30:19 VirtualService.spec.http[0].route[0].weight is `-5`, less than 0.'",
        "'subset: canary' ! 'subset: Canary' ! '34:52 VirtualService.spec.http[0].route[1].destination.subset is the text `Canary`, which is no DNS label (lower-case letters, digits, and `-` within).'",
        "'host: yawl-engine, subset: stable' ! 'hots: yawl-engine, subset: stable' ! '29:25 `hots` is no field of VirtualService.spec.http[0].route[0].destination; the nearest is `host`.'",
        "'{number: 8080}' ! '{number: 80800}' ! '29:75 VirtualService.spec.http[0].route[0].destination.port.number is `80800`, more than 65535.'",
        "'{number: 8080}' ! '8080' ! '29:66 VirtualService.spec.http[0].route[0].destination.port is `8080`, not a map.'",
        "'directResponse: {status: 503,' ! 'route: [{destination: {host: engine}}]|      directResponse: {status: 503,' ! '65:7 VirtualService.spec.http[3] is to have exactly one of `route`, `redirect`, `directResponse`, `delegate`.'",
        "'value: 0.1}' ! 'value: 101}' ! '45:53 VirtualService.spec.http[0].fault.delay.percentage.value is `101`, more than 100.'",
        "'httpStatus: 503' ! 'httpStatus: 50' ! '46:29 VirtualService.spec.http[0].fault.abort.httpStatus is `50`, less than 200.'",
        "'{prefix: /yawl}' ! '{prefix: /yawl, exact: /}' ! '11:16 VirtualService.spec.http[0].match[0].uri is a map with more than 1 field.'",
        "'redirectCode: 301' ! 'redirectCode: 200' ! '64:72 VirtualService.spec.http[2].redirect.redirectCode is `200`, less than 300.'",
        "'unmatchedPreflights: IGNORE' ! 'unmatchedPreflights: Ignore' ! '56:30 VirtualService.spec.http[0].corsPolicy.unmatchedPreflights is the text `Ignore`, not one of `UNSPECIFIED`, `FORWARD`, `IGNORE`.'",
        "'mirrorPercentage: {value: 1.5}' ! 'mirrors: [{destination: {host: shadow}}]' ! '48:7 VirtualService.spec.http[0] has both `mirror` and `mirrors`, which exclude each other.'",
        "'hosts: [yawl-engine,' ! 'host: [yawl-engine,' ! '5:3 `host` is no field of VirtualService.spec; the nearest is `hosts`.'",
        "'networking.istio.io/v1' ! 'networking.istio.io/v1beta1' ! '1:13 VirtualService.apiVersion is the text `networking.istio.io/v1beta1`, not `networking.istio.io/v1`.'",
        "'networking.istio.io/v1' ! 'networking.example.org/v1' ! '1:13 No schema is known for `networking.example.org/v1` `VirtualService`; known is that of `networking.istio.io/v1`.'",
      })
  void findsFaultsOfAVirtualService(String good, String bad, String told) {
    assertThat(told("virtualservice.yaml", good, bad)).containsExactly(told);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      value = {
        "'simple: LEAST_REQUEST' ! 'simple: LEAST_REQUESTS' ! '26:15 DestinationRule.spec.trafficPolicy.loadBalancer.simple is the text `LEAST_REQUESTS`, not one of `UNSPECIFIED`, `LEAST_CONN`, `RANDOM`, `PASSTHROUGH`, `ROUND_ROBIN`, `LEAST_REQUEST`.'",
        "'simple: LEAST_REQUEST' ! 'simple: RANDOM|      consistentHash: {useSourceIp: true}' ! '27:7 DestinationRule.spec.trafficPolicy.loadBalancer has both `simple` and `consistentHash`, which exclude each other.'",
        "'consecutive5xxErrors: 5' ! 'consecutive5xxError: 5' ! '33:7 `consecutive5xxError` is no field of DestinationRule.spec.trafficPolicy.outlierDetection; the nearest is `consecutive5xxErrors`.'",
        "'maxEjectionPercent: 10' ! 'maxEjectionPercent: 110' ! '39:27 DestinationRule.spec.trafficPolicy.outlierDetection.maxEjectionPercent is `110`, more than 100.'",
        "'maxEjectionPercent: 10' ! 'maxEjectionPercent: 10%' ! '39:27 DestinationRule.spec.trafficPolicy.outlierDetection.maxEjectionPercent is the text `10%`, not a whole number.'",
        "'connectTimeout: 5s' ! 'connectTimeout: 5' ! '12:25 DestinationRule.spec.trafficPolicy.connectionPool.tcp.connectTimeout is `5`, not text.'",
        "'maxConnections: 1000' ! 'maxConnections: 3000000000' ! '11:25 DestinationRule.spec.trafficPolicy.connectionPool.tcp.maxConnections is `3000000000`, more than 2147483647.'",
        "'h2UpgradePolicy: DO_NOT_UPGRADE' ! 'h2UpgradePolicy: NEVER' ! '23:26 DestinationRule.spec.trafficPolicy.connectionPool.http.h2UpgradePolicy is the text `NEVER`, not one of `DEFAULT`, `DO_NOT_UPGRADE`, `UPGRADE`.'",
        "'  host: yawl-engine.yawl' ! '  hosts: yawl-engine.yawl' ! '5:3 `hosts` is no field of DestinationRule.spec; the nearest is `host`.'",
        "'- name: stable' ! '- name: Stable' ! '51:13 DestinationRule.spec.subsets[0].name is the text `Stable`, which is no DNS label (lower-case letters, digits, and `-` within).'",
        "'- name: canary' ! '- nme: canary' ! '53:7 `nme` is no field of DestinationRule.spec.subsets[1]; the nearest is `name`.'",
        "'labels: {version: \"6.0.0\"}' ! 'labels: {version: 6.0}' ! '52:25 DestinationRule.spec.subsets[0].labels.version is `6.0`, not text.'",
        "'- port: {number: 8080}' ! '- ports: {number: 8080}' ! '43:9 `ports` is no field of DestinationRule.spec.trafficPolicy.portLevelSettings[0]; the nearest is `port`.'",
        "'{httpHeaderName: x-case}' ! '{httpHeaderName: x-case, useSourceIp: true}' ! '56:40 DestinationRule.spec.subsets[1].trafficPolicy.loadBalancer.consistentHash is to have exactly one of `httpHeaderName`, `httpCookie`, `useSourceIp`, `httpQueryParameterName`.'",
        "'mode: MUTUAL' ! 'mode: MTLS' ! '41:17 DestinationRule.spec.trafficPolicy.tls.mode is the text `MTLS`, not one of `DISABLE`, `SIMPLE`, `MUTUAL`, `ISTIO_MUTUAL`.'",
        "'retryBudget: {percent: 20,' ! 'retryBudget: {percent: 20, budgetInterval: 10s,' ! '49:32 `budgetInterval` came with Istio 1.31; the target is 1.27.'",
      })
  void findsFaultsOfADestinationRule(String good, String bad, String told) {
    assertThat(told("destinationrule.yaml", good, bad)).containsExactly(told);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      value = {
        "'commonAnnotations:' ! 'commonAnotations:' ! '15:1 `commonAnotations` is no field of Kustomization; the nearest is `commonAnnotations`.'",
        "'includeTemplates: true' ! 'includeTemplate: true' ! '13:5 `includeTemplate` is no field of Kustomization.labels[0]; the nearest is `includeTemplates`.'",
        "'includeSelectors: false' ! 'includeSelectors: \"false\"' ! '12:23 Kustomization.labels[0].includeSelectors is the text `false`, not true or false.'",
        "'  - pairs: {app.kubernetes.io/part-of: yawl}' ! '  - pairs: {app.kubernetes.io/part-of: 1}' ! '11:40 Kustomization.labels[0].pairs[`app.kubernetes.io/part-of`] is `1`, not text.'",
        "'resources: [deployment.yaml]' ! 'resources: deployment.yaml' ! '7:12 Kustomization.resources is the text `deployment.yaml`, not a list.'",
        "'resources: [deployment.yaml]' ! 'resource: [deployment.yaml]' ! '7:1 `resource` is no field of Kustomization; the nearest is `resources`.'",
        "'newTag: 6.0.0' ! 'newtag: 6.0.0' ! '17:68 `newtag` is no field of Kustomization.images[0]; the nearest is `newTag`.'",
        "'newTag: 6.0.0' ! 'newTag: 6.0' ! '17:76 Kustomization.images[0].newTag is `6.0`, not text.'",
        "'behavior: create' ! 'behavior: created' ! '30:15 Kustomization.configMapGenerator[0].behavior is the text `created`, not one of `create`, `merge`, `replace`.'",
        "'- {name: nothing, type: Opaque' ! '- {type: Opaque' ! '36:5 Kustomization.secretGenerator[0] lacks `name`.'",
        "'disableNameSuffixHash: false' ! 'disableNameSuffixhash: false' ! '37:20 `disableNameSuffixhash` is no field of Kustomization.generatorOptions; the nearest is `disableNameSuffixHash`.'",
        "'order: legacy,' ! 'order: lifo,' ! '45:22 Kustomization.sortOptions.order is the text `lifo`, not one of `legacy`, `fifo`.'",
        "'buildMetadata: [managedByLabel,' ! 'buildMetadata: [managedBy,' ! '46:17 Kustomization.buildMetadata[0] is the text `managedBy`, not one of `managedByLabel`, `originAnnotations`, `transformerAnnotations`.'",
        "'count: 3' ! 'count: three' ! '19:39 Kustomization.replicas[0].count is the text `three`, not a whole number.'",
        "'      - select: {kind: Deployment}|        reject' ! '      - reject' ! '41:9 Kustomization.replacements[0].targets[0] lacks `select`.'",
        "'    options: {allowNameChange' ! '    path: patch.yaml|    options: {allowNameChange' ! '21:5 Kustomization.patches[0] is to have exactly one of `patch`, `path`.'",
        "'kustomize.config.k8s.io/v1beta1' ! 'kustomize.config.k8s.io/v1' ! '1:13 Kustomization.apiVersion is the text `kustomize.config.k8s.io/v1`, not `kustomize.config.k8s.io/v1beta1`.'",
        "'namespace: yawl-prod|name' ! 'namespace: Yawl_Prod|name' ! '4:12 Kustomization.namespace is the text `Yawl_Prod`, which is no DNS label (lower-case letters, digits, and `-` within).'",
      })
  void findsFaultsOfAKustomization(String good, String bad, String told) {
    assertThat(told("kustomization.yaml", good, bad)).containsExactly(told);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      value = {
        "podmonitor ! 'podMetricsEndpoints:' ! 'endpoints:' ! '15:3 `endpoints` is no field of PodMonitor.spec.'",
        "podmonitor ! '- portNumber: 9090' ! '- portNumber: 9090|      port: management' ! '26:7 PodMonitor.spec.podMetricsEndpoints[1] has both `port` and `portNumber`, which exclude each other.'",
        "podmonitor ! 'ca: {configMap' ! 'caFile: {configMap' ! '22:19 `caFile`'",
        "podmonitor ! 'action: drop' ! 'action: remove' ! '24:61 PodMonitor.spec.podMetricsEndpoints[0].metricRelabelings[0].action is the text `remove`, not one of'",
        "scaledobject ! 'pollingInterval: 30' ! 'pollInterval: 30' ! '6:3 `pollInterval` is no field of ScaledObject.spec; the nearest is `pollingInterval`.'",
        "scaledobject ! 'minReplicaCount: 5' ! 'minReplicaCount: 51' ! '10:20 ScaledObject.spec.minReplicaCount is `51`, more than `maxReplicaCount`, 50.'",
        "scaledobject ! 'idleReplicaCount: 0' ! 'idleReplicaCount: 6' ! '9:21 ScaledObject.spec.idleReplicaCount is `6`, more than `minReplicaCount`, 5.'",
        "scaledobject ! 'value: \"70\"' ! 'value: 70' ! '22:62 ScaledObject.spec.triggers[0].metadata.value is `70`, not text.'",
        "scaledobject ! 'threshold: \"1000\"' ! 'threshhold: \"1000\"' ! '27:17 ScaledObject.spec.triggers[1].metadata lacks `threshold`.'",
        "scaledobject ! 'metricType: Utilization' ! 'metricType: Value' ! '22:31 ScaledObject.spec.triggers[0].metricType is the text `Value`, not one of `Utilization`, `AverageValue`.'",
        "scaledobject ! 'metricType: AverageValue|      useCached' ! 'metricType: Utilization|      useCached' ! '25:19 ScaledObject.spec.triggers[1].metricType is the text `Utilization`, not one of `AverageValue`, `Value`.'",
        "scaledobject ! '{failureThreshold: 3,' ! '{failureTreshold: 3,' ! '12:14 `failureTreshold` is no field of ScaledObject.spec.fallback; the nearest is `failureThreshold`.'",
        "scaledobject ! 'behavior: currentReplicasIfHigher' ! 'behavior: currentReplicasIfhigher' ! '12:59 ScaledObject.spec.fallback.behavior is the text `currentReplicasIfhigher`, not one of'",
        "scaledobject ! 'periodSeconds: 60' ! 'periodSeconds: 3600' ! '18:107 ScaledObject.spec.advanced.horizontalPodAutoscalerConfig.behavior.scaleDown.policies[0].periodSeconds is `3600`, more than 1800.'",
        "scaledobject ! 'maxReplicaCount: 50' ! 'maxReplicaCount: 0' ! '11:20 ScaledObject.spec.maxReplicaCount is `0`, less than 1.'",
        "externalsecret ! 'external-secrets.io/v1' ! 'external-secrets.io/v1beta1' ! '1:13 ExternalSecret.apiVersion is the text `external-secrets.io/v1beta1`, not `external-secrets.io/v1`.'",
        "externalsecret ! 'creationPolicy: Owner' ! 'creationPolicy: Owned' ! '22:21 ExternalSecret.spec.target.creationPolicy is the text `Owned`, not one of `Owner`, `Orphan`, `Merge`, `None`, `CreateOrMerge`.'",
        "externalsecret ! 'secretKey: password' ! 'secretKey: pass/word' ! '11:18 ExternalSecret.spec.data[1].secretKey is the text `pass/word`, which is no key of a ConfigMap (letters, digits, `-`, `_` and `.`).'",
        "externalsecret ! 'refreshInterval: 1h0m0s' ! 'refreshInterval: 1d' ! '6:20 ExternalSecret.spec.refreshInterval is the text `1d`, which is no duration such as `1h` or `90s`.'",
        "externalsecret ! '{key: yawl/prod, property: login,' ! '{key: yawl/prod, propperty: login,' ! '10:35 `propperty` is no field of ExternalSecret.spec.data[0].remoteRef; the nearest is `property`.'",
        "externalsecret ! '- secretKey: password' ! '- secrtKey: password' ! '11:7 `secrtKey` is no field of ExternalSecret.spec.data[1]; the nearest is `secretKey`.'",
        "externalsecret ! 'kind: ClusterSecretStore' ! 'kind: ClusterStore' ! '5:26 ExternalSecret.spec.secretStoreRef.kind is the text `ClusterStore`, not one of `SecretStore`, `ClusterSecretStore`.'",
        "httproute ! 'timeouts: {request: 30s,' ! 'timeouts: {request: 30,' ! '22:27 HTTPRoute.spec.rules[0].timeouts.request is `30`, not text.'",
        "httproute ! 'timeouts: {request: 30s,' ! 'timeouts: {request: 1.5s,' ! '22:27 HTTPRoute.spec.rules[0].timeouts.request is the text `1.5s`, which is no duration such as `10s` or `500ms`.'",
        "httproute ! 'type: PathPrefix' ! 'type: Prefix' ! '11:24 HTTPRoute.spec.rules[0].matches[0].path.type is the text `Prefix`, not one of `Exact`, `PathPrefix`, `RegularExpression`.'",
        "httproute ! 'value: /}' ! 'value: yawl}' ! '11:43 HTTPRoute.spec.rules[0].matches[0].path.value is the text `yawl`, which is not spelt as `^/` asks.'",
        "httproute ! '{name: yawl-engine-green, port: 8080,' ! '{name: yawl-engine-green,' ! '21:11 HTTPRoute.spec.rules[0].backendRefs[1] lacks `port`.'",
        "httproute ! 'backendRefs:' ! 'backendRef:' ! '19:7 `backendRef` is no field of HTTPRoute.spec.rules[0]; the nearest is `backendRefs`.'",
        "httproute ! 'weight: 10}' ! 'weight: 10%}' ! '21:57 HTTPRoute.spec.rules[0].backendRefs[1].weight is the text `10%`, not a whole number.'",
        "httproute ! 'parentRefs:' ! 'parentRef:' ! '5:3 `parentRef` is no field of HTTPRoute.spec; the nearest is `parentRefs`.'",
        "ingress ! 'pathType: Prefix' ! 'pathType: prefix' ! '16:23 Ingress.spec.rules[0].http.paths[0].pathType is the text `prefix`, not one of `Exact`, `Prefix`, `ImplementationSpecific`.'",
        "ingress ! 'pathType: Prefix' ! 'pathTyp: Prefix' ! '16:13 `pathTyp` is no field of Ingress.spec.rules[0].http.paths[0]; the nearest is `pathType`.'",
        "ingress ! '{name: http}' ! '{name: http, number: 80}' ! '17:58 Ingress.spec.rules[0].http.paths[0].backend.service.port is a map with more than 1 field.'",
        "ingress ! '{service: {name: yawl-engine, port: {name: http}}}' ! '{serviceName: yawl-engine, servicePort: http}' ! '17:23 `serviceName` is no field of'",
        "ingress ! 'ingressClassName: nginx' ! 'ingressClass: nginx' ! '8:3 `ingressClass` is no field of Ingress.spec; the nearest is `ingressClassName`.'",
        "ingress ! 'path: /|            pathType: P' ! 'path: yawl|            pathType: P' ! '15:19 Ingress.spec.rules[0].http.paths[0].path is the text `yawl`, which is not spelt as `^/` asks.'",
        "ingress ! 'networking.k8s.io/v1' ! 'extensions/v1beta1' ! '1:13 No schema is known for `extensions/v1beta1` `Ingress`; known is that of `networking.k8s.io/v1`.'",
        "ingress ! 'host: \"*.example.org\"' ! 'host: \"*.*.org\"' ! '12:13 Ingress.spec.rules[0].host is the text `*.*.org`, which is no host name such as `a.example.org` or `*.example.org`.'",
      })
  void findsFaultsOfTheOthers(String kind, String good, String bad, String told) {
    assertThat(told(kind + ".yaml", good, bad))
        .hasSizeBetween(1, 3)
        .anyMatch(one -> one.startsWith(told));
  }

  /** Each row: a field that a release lacks, and the release that it came with. */
  @ParameterizedTest
  @CsvSource({
    "scaledobject, KEDA, 2.16, behavior, KEDA 2.17",
    "externalsecret, External Secrets, 0.16, syncWindows, External Secrets 2.7",
    "externalsecret, External Secrets, 2.6, syncWindows, External Secrets 2.7",
    "httproute, Gateway API, 1.3, name, Gateway API 1.4",
  })
  void holdsAProgramOfItsReleaseToItsFields(
      String kind, String program, Version version, String field, String since) {
    var text = KubernetesSchemasTest.resource("good/" + kind + ".yaml");
    assertThat(told(text, new Release(program, version)))
        .anyMatch(told -> told.contains("`" + field + "` came with " + since));
    assertThat(told(text, new Release(program, Version.parse("9.0")))).isEmpty();
  }

  @Test
  void holdsAnIstioOfItsReleaseToItsFields() {
    var policy =
        "  trafficPolicy: {retryBudget: {percent: 20}, loadBalancer: {warmup: {duration: 1m}}}";
    var rule =
        "apiVersion: networking.istio.io/v1\nkind: DestinationRule\nmetadata: {name: a}\n"
            + "spec:\n  host: a\n"
            + policy;
    assertThat(told(rule, new Release("Istio", new Version(1, 27)))).isEmpty();
    assertThat(told(rule, new Release("Istio", new Version(1, 26))))
        .containsExactly("6:19 `retryBudget` came with Istio 1.27; the target is 1.26.");
    assertThat(told(rule, new Release("Istio", new Version(1, 22)))).hasSize(2);
    assertThat(told(rule, new Release("Kubernetes", new Version(1, 22)))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      value = {
        "'goTemplateOptions: [missingkey=error]' ! 'goTemplateOptions: [missingKey=error]' ! '6:23 ApplicationSet.spec.goTemplateOptions[0] is the text `missingKey=error`, not one of `missingkey=default`, `missingkey=invalid`, `missingkey=zero`, `missingkey=error`.'",
        "'files: [{path: deploy/cells/*/cell.yaml}' ! 'files: [{paths: deploy/cells/*/cell.yaml}' ! '12:18 `paths` is no field of ApplicationSet.spec.generators[0].git.files[0]; the nearest is `path`.'",
        "'        revision: main|        files' ! '        files' ! '10:9 ApplicationSet.spec.generators[0].git lacks `revision`.'",
        "'    - clusters: {' ! '    - clusters: {name: a, ' ! '16:18 `name` is no field of ApplicationSet.spec.generators[2].clusters.'",
        "'type: RollingSync' ! 'type: Rolling' ! '19:11 ApplicationSet.spec.strategy.type is the text `Rolling`, not one of `AllAtOnce`, `RollingSync`.'",
        "'operator: NotIn' ! 'operator: Exists' ! '24:55 ApplicationSet.spec.strategy.rollingSync.steps[1].matchExpressions[0].operator is the text `Exists`, not one of `In`, `NotIn`.'",
        "'maxUpdate: 25%' ! 'maxUpdate: 125%' ! '25:22 ApplicationSet.spec.strategy.rollingSync.steps[1].maxUpdate is the text `125%`, which is no percentage such as `25%` up to `100%`.'",
        "'applicationsSync: create-update' ! 'applicationsSync: update' ! '26:69 ApplicationSet.spec.syncPolicy.applicationsSync is the text `update`, not one of `create-only`, `create-update`, `create-delete`, `sync`.'",
        "'destination: {name: \"{{ .cluster }}\",' ! 'destination: {name: a, server: b,' ! '40:20 ApplicationSet.spec.template.spec.destination is to have exactly one of `name`, `server`.'",
        "'syncOptions: [ServerSideApply=true,' ! 'syncOptions: [ServerSideApply,' ! '48:23 ApplicationSet.spec.template.spec.syncPolicy.syncOptions[0] is the text `ServerSideApply`, which is no option of Argo CD such as `ServerSideApply=true`.'",
        "'{group: apps, kind: Deployment,' ! '{group: apps,' ! '44:11 ApplicationSet.spec.template.spec.ignoreDifferences[0] lacks `kind`.'",
        "'/spec/replicas' ! 'spec/replicas' ! '44:81 ApplicationSet.spec.template.spec.ignoreDifferences[0].jsonPointers[0] is the text `spec/replicas`, which is no path of fields such as `/spec/replicas`.'",
        "'      project: default|' ! '' ! '33:7 ApplicationSet.spec.template.spec lacks `project`.'",
        "'prune: true' ! 'prune: yes please' ! '47:28 ApplicationSet.spec.template.spec.syncPolicy.automated.prune is the text `yes please`, not true or false.'",
        "'duration: 5s' ! 'duration: 5 s' ! '50:62 ApplicationSet.spec.template.spec.syncPolicy.retry.backoff.duration is the text `5 s`, which is no duration such as `10s` or `500ms`.'",
      })
  void findsFaultsOfAnApplicationSet(String good, String bad, String told) {
    assertThat(told("applicationset.yaml", good, bad)).containsExactly(told);
  }

  @Test
  void tellsKindsOfOneNameApartByTheirGroup() {
    var knative = "apiVersion: serving.knative.dev/v1\nkind: Service\nmetadata: {name: a}\n";
    assertThat(told(knative, ISTIO))
        .containsExactly(
            "1:13 No schema is known for `serving.knative.dev/v1` `Service`; known is that of `v1`.");
    assertThat(told("kind: Namespace\nmetadata: {name: a}\n", ISTIO))
        .containsExactly("1:1 Namespace lacks `apiVersion`.");
  }

  /** What our good document holds and nothing refuses, kubectl takes too. */
  @Test
  @RequiresProgram("kubectl")
  void kubectlBuildsTheFullKustomization(@TempDir Path folder) throws IOException {
    var good = KubernetesSchemasTest.resource("good/kustomization.yaml");
    Files.writeString(folder.resolve("kustomization.yaml"), good);
    Files.writeString(
        folder.resolve("deployment.yaml"),
        """
        apiVersion: apps/v1
        kind: Deployment
        metadata: {name: yawl-engine, labels: {app: yawl}}
        spec:
          selector: {matchLabels: {app: yawl}}
          template:
            metadata: {labels: {app: yawl}}
            spec: {containers: [{name: engine, image: yawl/engine}]}
        """);
    var built = Kubectl.kustomize(folder);
    assertThat(built.succeeded()).as(built.errors()).isTrue();
    assertThat(built.output())
        .contains("name: a-yawl-engine-b", "image: registry.example.org/yawl/engine:6.0.0");
  }

  private List<String> told(String name, String good, String bad) {
    var text = KubernetesSchemasTest.resource("good/" + name);
    var before = good.replace('|', '\n');
    assertThat(text).contains(before);
    int at = text.indexOf(before);
    var after = text.substring(at + before.length());
    return told(text.substring(0, at) + bad.replace('|', '\n') + after, ISTIO);
  }

  private List<String> told(String text, Release target) {
    var file = YamlFile.parse("test.yaml", text);
    assertThat(file.problems()).isEmpty();
    return file.documents().stream()
        .flatMap(document -> schemas.validate(document, target).stream())
        .map(v -> v.line() + ":" + v.column() + " " + v.message())
        .toList();
  }
}
