import groovy.json.JsonSlurper
import java.security.MessageDigest

def log = new File(basedir, "build.log").text
["one-million", "small"].each { tier ->
  def tree = new File(basedir, "target/yawl-config/$tier")
  def lock = new JsonSlurper().parse(new File(tree, "yawl-config.lock.json"))
  assert lock.tier == tier
  assert lock.files.keySet().containsAll(["kubernetes/deployment.yaml", "postgresql/postgresql.conf", "jvm/engine.options"])
  def found = []
  tree.eachFileRecurse { if (it.file && it.name != "yawl-config.lock.json") found << tree.toPath().relativize(it.toPath()).toString().replace('\\', '/') }
  assert found as Set == lock.files.keySet()
  lock.files.each { path, hash ->
    assert MessageDigest.getInstance("SHA-256").digest(new File(tree, path).bytes).encodeHex().toString() == hash
  }
  def count = lock.files.size()
  assert log.contains("[INFO] Tier `$tier`: $count files in target/yawl-config/$tier ($count written, 0 unchanged, 0 removed)")
}
assert !log.contains("[WARNING]")
assert !log.contains("SLF4J")
return true
