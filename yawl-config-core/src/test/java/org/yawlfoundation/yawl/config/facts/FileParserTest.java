package org.yawlfoundation.yawl.config.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.yawlfoundation.yawl.config.yaml.YamlFile;

/** Each file is read as its own program reads it; places are line:column of the value. */
class FileParserTest {
  @Test
  void readsPostgresqlConf() {
    var file =
        settings(
            "postgresql.conf",
            """
            # a comment
              max_connections = 500 # and why
            work_mem 8MB
            shared_buffers='16GB'# close by
            log_line_prefix = '%m [%p] it''s \\'so\\' # no comment '
            cluster_name = ''
            Autovacuum_Max_Workers=4
            pg_stat_statements.max = 10000
            include 'more.conf'
            include_dir = 'conf.d'
            include_if_exists 'site.conf'
            """);
    assertThat(told(file))
        .containsExactly(
            "max_connections = 500 @2:21",
            "work_mem = 8MB @3:10",
            "shared_buffers = 16GB @4:16",
            "log_line_prefix = %m [%p] it's 'so' # no comment  @5:19",
            "cluster_name =  @6:16",
            "Autovacuum_Max_Workers = 4 @7:24",
            "pg_stat_statements.max = 10000 @8:26");
    assertThat(file.problems()).isEmpty();
  }

  @Test
  void tellsALineOfPostgresqlConfThatIsNoSetting() {
    var file = settings("postgresql.conf", "max_connections = 5 000\n; no comment\n");
    assertThat(file.settings()).isEmpty();
    assertThat(file.problems()).extracting(p -> p.place().line()).containsExactly(1, 2);
  }

  @Test
  void readsPgbouncerIni() {
    var file =
        settings(
            "pgbouncer.ini",
            """
            ; a comment
            # another
            [databases]
            yawl = host=primary port=5432 dbname=yawl
            [pgbouncer]
            unix_socket_dir =
            pool_mode = transaction ; part of the value
              max_client_conn=100000
            %include /etc/pgbouncer/more.ini
            """);
    assertThat(told(file))
        .containsExactly(
            "[databases] yawl = host=primary port=5432 dbname=yawl @4:8",
            "[pgbouncer] unix_socket_dir =  @6:18",
            "[pgbouncer] pool_mode = transaction ; part of the value @7:13",
            "[pgbouncer] max_client_conn = 100000 @8:19");
    assertThat(file.problems()).isEmpty();
  }

  @Test
  void readsRedisConf() {
    var file =
        settings(
            "redis/cache.conf",
            """
            # a comment
            maxmemory 2gb
              save ""
            rename-command "FLUSH" ''
            client-output-buffer-limit replica 256mb 64mb 60
            include /etc/redis/more.conf
            ; no comment
            """);
    assertThat(told(file))
        .containsExactly(
            "maxmemory = 2gb @2:11",
            "save =  @3:8",
            "rename-command = \"FLUSH\" '' @4:16",
            "client-output-buffer-limit = replica 256mb 64mb 60 @5:28");
    assertThat(file.problems()).extracting(p -> p.place().line()).containsExactly(7);
    assertThat(settings("redis.conf", "maxmemory 1gb\n").kind()).isEqualTo(ParsedFile.Kind.REDIS);
    for (var path : List.of("postgresql/standby.conf", "conf.d/a.conf", "postgresql.auto.conf")) {
      assertThat(settings(path, "hot_standby = on\n").kind()).isEqualTo(ParsedFile.Kind.POSTGRESQL);
    }
    assertThat(FileParser.parse("backup/pgbackrest.conf", "[global]\n")).isEmpty();
  }

  @Test
  void readsRows() {
    for (var path : List.of("kernel/limits.d/99-yawl.conf", "postgresql/pg_hba.conf")) {
      var file =
          (ParsedFile.Rows)
              FileParser.parse(path, "# a comment\n*  soft\tnofile 65536 # why\n\n").orElseThrow();
      assertThat(file.rows()).hasSize(1);
      assertThat(file.rows().get(0).words()).containsExactly("*", "soft", "nofile", "65536");
      assertThat(file.rows().get(0).place().line()).isEqualTo(2);
    }
  }

  @Test
  void readsJson() {
    var file = json("{\n  \"title\": \"a\\u0041\",\n  \"n\": [1, 2.5, true, null]\n}\n");
    assertThat(file.problems()).isEmpty();
    var title = file.documents().get(0).at("title").orElseThrow();
    assertThat(title.line() + ":" + title.column()).isEqualTo("2:12");
    assertThat(file.documents().get(0).toJson().toString())
        .isEqualTo("{\"title\":\"aA\",\"n\":[1,2.5,true,null]}");
  }

  @Test
  void tellsWhereJsonIsBroken() {
    var places = new ArrayList<String>();
    for (var text :
        List.of(
            "",
            "{\n \"a\": 1,\n}",
            "{\"a\": 1, \"a\": 2}",
            "{} x",
            "{\"a\": yes}",
            "# no\n{}",
            "[1,\n",
            "{'a': 1}")) {
      var file = json(text);
      assertThat(file.problems()).as(text).hasSize(1);
      var problem = file.problems().get(0);
      places.add(problem.line() + ":" + problem.column());
    }
    assertThat(places).containsExactly("1:1", "3:1", "1:13", "1:4", "1:7", "1:1", "2:1", "1:2");
  }

  private static YamlFile json(String text) {
    return ((ParsedFile.Json) FileParser.parse("a.dashboard.json", text).orElseThrow()).json();
  }

  @Test
  void readsSysctls() {
    var file =
        settings(
            "sysctl.d/10.conf",
            """
            # a comment
            ; another
            net.core.somaxconn=65535
            -net.ipv4.tcp_tw_reuse = 1
            net/ipv4/conf/eth0.1/forwarding = 0
            net.ipv4.ip_local_port_range = 1024 65535
            -net.ipv4.conf.all.rp_filter
            """);
    assertThat(told(file))
        .containsExactly(
            "net.core.somaxconn = 65535 @3:20",
            "net.ipv4.tcp_tw_reuse = 1 @4:26",
            "net.ipv4.conf.eth0/1.forwarding = 0 @5:35",
            "net.ipv4.ip_local_port_range = 1024 65535 @6:32");
    assertThat(file.problems()).isEmpty();
  }

  @Test
  void readsArgumentFiles() {
    var file =
        (ParsedFile.Options)
            FileParser.parse(
                    "jvm/engine.options",
                    """
                    # a comment
                    -Xmx4g -XX:+UseZGC # and another
                      "-Da=b c" '-Dd=e "f"'
                    -Dg=h" i "j -Dk=c:\\l
                    "-Dm=c:\\\\n"
                    """)
                .orElseThrow();
    assertThat(file.options())
        .extracting(o -> o.text() + " @" + place(o.place()) + "+" + o.place().width())
        .containsExactly(
            "-Xmx4g @2:1+6",
            "-XX:+UseZGC @2:8+11",
            "-Da=b c @3:3+9",
            "-Dd=e \"f\" @3:13+11",
            "-Dg=h i j @4:1+11",
            "-Dk=c:\\l @4:13+8",
            "-Dm=c:\\n @5:1+11");
  }

  @Test
  void countsColumnsInCodePoints() {
    var file = settings("postgresql.conf", "cluster_name = 'x\uD83D\uDC18' # \uD83D\uDC18\n");
    assertThat(told(file)).containsExactly("cluster_name = x\uD83D\uDC18 @1:16");
  }

  @Test
  void knowsAKindByItsName() {
    assertThat(List.of("a/b.yaml", "b.yml", "x.options", "p.ini", "etc/sysctl.conf", "p.conf"))
        .allMatch(path -> FileParser.parse(path, "").isPresent());
    assertThat(FileParser.parse("readme.md", "")).containsInstanceOf(ParsedFile.Page.class);
    assertThat(FileParser.parse("readme.txt", "")).isEmpty();
  }

  private static ParsedFile.Settings settings(String path, String text) {
    return (ParsedFile.Settings) FileParser.parse(path, text).orElseThrow();
  }

  private static List<String> told(ParsedFile.Settings file) {
    return file.settings().stream()
        .map(
            s ->
                (s.section().isEmpty() ? "" : "[" + s.section() + "] ")
                    + (s.name() + " = " + s.value() + " @" + place(s.place())))
        .toList();
  }

  private static String place(Place place) {
    return place.line() + ":" + place.column();
  }
}
