package org.yawlfoundation.yawl.config.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.yawlfoundation.yawl.config.check.rules.ObjectTwice;
import org.yawlfoundation.yawl.config.check.rules.PortLeadsNowhere;
import org.yawlfoundation.yawl.config.check.rules.ReferenceToNothing;
import org.yawlfoundation.yawl.config.check.rules.SelectorFindsNothing;
import org.yawlfoundation.yawl.config.facts.FileParser;
import org.yawlfoundation.yawl.config.facts.ParsedFile.Yaml;

/**
 * What one object says of another. Each line that a rule is to find says so: {@code # finds:} and
 * the end of the headline.
 */
class ObjectsTest {
  private static final String FINDS = "# finds: ";

  private static final Checker CHECKER =
      new Checker(
          List.of(
              new ReferenceToNothing(),
              new SelectorFindsNothing(),
              new PortLeadsNowhere(),
              new ObjectTwice()));

  private static final String POD =
      """
      apiVersion: apps/v1
      kind: Deployment
      metadata: {name: engine}
      spec:
        selector: {matchLabels: {app: engine}}
        template:
          metadata: {labels: {app: engine, part: a}}
          spec:
            containers:
              - name: engine
                ports: [{name: http, containerPort: 8080}]
      """;

  private static final String SERVICE =
      """
      apiVersion: v1
      kind: Service
      metadata: {name: engine, labels: {app: engine}}
      spec:
        selector: {app: engine}
        ports: [{name: web, port: 80, targetPort: http}]
      """;

  @Test
  void aPodNeedsWhatItNames() {
    judge(
        """
        apiVersion: apps/v1
        kind: Deployment
        metadata: {name: engine, namespace: flows}
        spec:
          selector: {matchLabels: {app: engine}}
          template:
            metadata: {labels: {app: engine}}
            spec:
              serviceAccountName: engine  # finds: the ServiceAccount `engine` that Deployment `engine` needs.
              priorityClassName: system-node-critical
              imagePullSecrets:
                - name: login  # finds: the Secret `login` that Deployment `engine` needs.
              initContainers:
                - name: first
                  envFrom:
                    - configMapRef:
                        name: settings
                    - secretRef:
                        name: other  # finds: the Secret `other` that Deployment `engine` needs.
              containers:
                - name: engine
                  env:
                    - name: A
                      valueFrom:
                        secretKeyRef:
                          name: db
                          key: pasword  # finds: Secret `db` has no key `pasword`.
                    - name: B
                      valueFrom:
                        configMapKeyRef:
                          name: settings
                          key: level
                    - name: C
                      valueFrom:
                        configMapKeyRef:
                          name: settings
                          key: colour  # finds: ConfigMap `settings` has no key `colour`.
                    - name: D
                      valueFrom:
                        secretKeyRef: {name: nobody, key: a, optional: true}
                  volumeMounts:
                    - {name: config, mountPath: /a}
                    - name: logs  # finds: Deployment `engine` has no volume `logs`.
                      mountPath: /b
              volumes:
                - name: config
                  configMap: {name: settings, items: [{key: level, path: a}]}
                - name: claim
                  persistentVolumeClaim:
                    claimName: disk  # finds: the PersistentVolumeClaim `disk` that Deployment `engine` needs.
                - name: all
                  projected:
                    sources:
                      - secret:
                          name: db
                          items:
                            - key: user
                              path: user
                            - key: name  # finds: Secret `db` has no key `name`.
                              path: name
        ---
        apiVersion: v1
        kind: ConfigMap
        metadata: {name: settings, namespace: flows}
        data: {level: INFO}
        """,
        """
        objects:
          - {kind: Secret, namespace: flows, name: db, keys: [user, password]}
          - {kind: Namespace, name: flows}
        """);
  }

  @Test
  void anExternalSecretMakesASecretWithItsKeys() {
    judge(
        POD
            + """
                        env:
                          - name: A
                            valueFrom: {secretKeyRef: {name: db, key: password}}
                          - name: B
                            valueFrom:
                              secretKeyRef:
                                name: db
                                key: user  # finds: Secret `db` has no key `user`.
              ---
              apiVersion: external-secrets.io/v1
              kind: ExternalSecret
              metadata: {name: database}
              spec:
                secretStoreRef:
                  name: vault  # finds: the SecretStore `vault` that ExternalSecret `database` needs.
                target: {name: db}
                data: [{secretKey: password, remoteRef: {key: a}}]
              """,
        "objects: []\n");
  }

  @Test
  void routesAndAutoscalersNeedWhatTheyName() {
    judge(
        POD
            + "---\n"
            + SERVICE
            + """
              ---
              apiVersion: autoscaling/v2
              kind: HorizontalPodAutoscaler
              metadata: {name: engine}
              spec:
                scaleTargetRef:
                  kind: StatefulSet
                  name: engine  # finds: the StatefulSet `engine` that HorizontalPodAutoscaler `engine` needs.
              ---
              apiVersion: networking.k8s.io/v1
              kind: Ingress
              metadata: {name: engine}
              spec:
                ingressClassName: nginx
                rules:
                  - http:
                      paths:
                        - backend: {service: {name: engine, port: {name: web}}}
                        - backend:
                            service:
                              name: engine
                              port:
                                number: 8080  # finds: means port `8080` of Service `engine`, where there is none.
                        - backend:
                            service:
                              name: engin  # finds: the Service `engin` that Ingress `engine` needs.
                              port: {number: 80}
              ---
              apiVersion: networking.istio.io/v1
              kind: VirtualService
              metadata: {name: engine, namespace: flows}
              spec:
                gateways:
                  - mesh
                  - edge/main
                  - other  # finds: the Gateway `other` that VirtualService `engine` needs.
                http:
                  - route:
                      - destination: {host: engine, port: {number: 80}}
                      - destination:
                          host: engine.flows.svc.cluster.local
                          port:
                            number: 8081  # finds: means port `8081` of Service `engine`, where there is none.
                      - destination: {host: api.example.org}
                      - destination:
                          host: green.flows.svc  # finds: the Service `green` that VirtualService `engine` needs.
              """,
        """
        objects:
          - {kind: Gateway, name: edge/main}
          - {kind: IngressClass, name: nginx}
          - {kind: Namespace, name: flows}
        """);
  }

  @Test
  void selectorsAreHeldAgainstLabels() {
    judge(
        POD
            + "---\n"
            + SERVICE
            + """
              ---
              apiVersion: apps/v1
              kind: StatefulSet
              metadata: {name: cache}
              spec:
                selector:
                  matchLabels:
                    app: cache  # finds: selects app=cache, and no own pod bears that.
                template:
                  metadata: {labels: {app: cash}}
                  spec:
                    topologySpreadConstraints:
                      - labelSelector:
                          matchExpressions:
                            - key: app  # finds: selects app In (engine), and no own pod bears that.
                              operator: In
                              values: [engine]
                    containers: [{name: cache}]
              ---
              apiVersion: policy/v1
              kind: PodDisruptionBudget
              metadata: {name: engine}
              spec:
                selector:
                  matchLabels: {app: engine}
                  matchExpressions:
                    - {key: part, operator: NotIn, values: [b]}
                    - {key: app, operator: Exists}
              ---
              apiVersion: networking.k8s.io/v1
              kind: NetworkPolicy
              metadata: {name: engine}
              spec:
                podSelector: {}
                ingress:
                  - from:
                      - podSelector:
                          matchLabels:
                            app: pool  # finds: selects app=pool, and no pod bears that.
                      - namespaceSelector: {}
                        podSelector: {matchLabels: {k8s-app: kube-dns}}
              ---
              apiVersion: monitoring.coreos.com/v1
              kind: ServiceMonitor
              metadata: {name: engine}
              spec:
                selector:
                  matchLabels:
                    app: motor  # finds: selects app=motor, and no Service bears that.
              """,
        "objects: []\n");
  }

  @Test
  void portsAreThoseOfPods() {
    judge(
        POD
            + """
                        livenessProbe: {httpGet: {port: http}}
                        readinessProbe:
                          tcpSocket:
                            port: htp  # finds: means port `htp` of its container, where there is none.
              ---
              """
            + SERVICE
            + """
              ---
              apiVersion: v1
              kind: Service
              metadata: {name: other}
              spec:
                selector: {app: engine}
                ports:
                  - port: 80
                    targetPort: web  # finds: means port `web` of the pods that it selects, where there is none.
                  - port: 81
                    targetPort: 8081  # finds: means port `8081` of the pods that it selects, where there is none.
              ---
              apiVersion: networking.k8s.io/v1
              kind: NetworkPolicy
              metadata: {name: engine}
              spec:
                podSelector: {matchLabels: {app: engine}}
                ingress:
                  - ports:
                      - port: https  # finds: means port `https` of the pods that it selects, where there is none.
                egress:
                  - to: [{podSelector: {matchLabels: {part: a}}}]
                    ports:
                      - port: grpc  # finds: means port `grpc` of the pods that it leads to, where there is none.
                  - ports: [{port: 5432}]
              ---
              apiVersion: monitoring.coreos.com/v1
              kind: ServiceMonitor
              metadata: {name: engine}
              spec:
                selector: {matchLabels: {app: engine}}
                endpoints:
                  - port: http  # finds: means port `http` of the Services that it selects, where there is none.
              ---
              apiVersion: monitoring.coreos.com/v1
              kind: PodMonitor
              metadata: {name: engine}
              spec:
                selector: {matchLabels: {app: engine}}
                podMetricsEndpoints:
                  - port: web  # finds: means port `web` of the pods that it selects, where there is none.
              """,
        "objects: []\n");
  }

  @Test
  void filesOfOneKustomizationAreAppliedTogether() {
    var files = new LinkedHashMap<String, String>();
    files.put("base/a.yaml", SERVICE);
    files.put(
        "base/b.yaml",
        """
        apiVersion: v1
        kind: Service
        metadata:
          name: engine  # finds: is there twice: only the later stays.
        spec:
          selector: {app: engine}
        """);
    files.put("base/c.yaml", SERVICE);
    files.put("base/pod.yaml", POD);
    files.put(
        "base/kustomization.yaml",
        """
        apiVersion: kustomize.config.k8s.io/v1beta1
        kind: Kustomization
        resources:
          - pod.yaml
          - a.yaml
          - ./b.yaml
          - d.yaml  # finds: lists `d.yaml`, which is not there.
        """);
    files.put(
        "over/lay/kustomization.yaml",
        """
        apiVersion: kustomize.config.k8s.io/v1beta1
        kind: Kustomization
        resources:
          - ../../base
          - ../base  # finds: lists `../base`, which is not there.
          - https://example.org/base
        """);
    files.put("requirements.yaml", "objects: []\n");
    judge(files);
  }

  /** Nobody knows what else there is; a name beside which another stands may be misspelt. */
  @Test
  void filesWithoutRequirementsMayBeOnlySome() {
    var text =
        POD
            + """
                        envFrom: [{secretRef: {name: elsewhere}}]
              ---
              apiVersion: autoscaling/v2
              kind: HorizontalPodAutoscaler
              metadata: {name: engine}
              spec:
                scaleTargetRef:
                  kind: Deployment
                  name: engines  # finds: the Deployment `engines` that HorizontalPodAutoscaler `engine` needs.
              """;
    judge(Map.of("all.yaml", text));
    judge(Map.of("service.yaml", SERVICE));
  }

  private static void judge(String objects, String requirements) {
    var files = new LinkedHashMap<String, String>();
    files.put("objects.yaml", objects);
    files.put("requirements.yaml", requirements);
    judge(files);
  }

  private static void judge(Map<String, String> files) {
    var expected = new TreeSet<String>();
    files.forEach(
        (path, text) -> {
          var lines = text.lines().toList();
          for (int i = 0; i < lines.size(); i++) {
            int at = lines.get(i).indexOf(FINDS);
            if (at >= 0) {
              expected.add(
                  path + ":" + (i + 1) + " " + lines.get(i).substring(at + FINDS.length()));
            }
          }
        });
    var parsed =
        files.entrySet().stream()
            .map(f -> FileParser.parse(f.getKey(), f.getValue()).orElseThrow())
            .toList();
    assertThat(parsed).allSatisfy(f -> assertThat(((Yaml) f).yaml().problems()).isEmpty());
    var found = new ArrayList<String>();
    for (var finding : CHECKER.check(parsed, Trail.NONE)) {
      var at = finding.marks().get(0).at();
      var place = at.file() + ":" + at.line() + " ";
      found.add(
          expected.stream()
              .filter(e -> e.startsWith(place))
              .filter(e -> finding.headline().endsWith(e.substring(place.length())))
              .findFirst()
              .orElse(place + finding.headline()));
    }
    assertThat(found).containsExactlyInAnyOrderElementsOf(expected);
  }
}
