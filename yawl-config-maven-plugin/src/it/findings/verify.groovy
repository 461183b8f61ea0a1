import groovy.json.JsonSlurper
import groovy.xml.XmlSlurper

def found = new File(basedir, "target/yawl-config")
def json = { new JsonSlurper().parse(new File(found, it), "UTF-8") }

def all = json("findings.json")
assert all.failed
assert all.judged*.name == ["bad", "waived", "on the disk"]
assert all.judged[0].findings.any { it.id == "YC206" && it.marks[0].line == 5 }
assert all.judged[1].waived*.id == ["YC206"]

def results = json("findings.sarif").runs[0].results
def pools = results.findAll { it.ruleId == "YC206" }
assert pools.size() == 2
assert pools[0].fixes[0].artifactChanges[0].replacements[0].deletedRegion.startLine == 5
assert pools[1].suppressions[0].justification.startsWith("the pools never open all at once")
assert pools[0].locations[0].physicalLocation.artifactLocation.uri.endsWith("tiers/bad.yaml")
assert !pools[0].locations[0].physicalLocation.artifactLocation.uri.startsWith("file:")

assert json("findings.gitlab.json").any { it.check_name == "YC206" && it.severity == "critical" }
def suites = new XmlSlurper().parse(new File(found, "findings.junit.xml"))
assert suites.testsuite.find { it.@name == "yawl-config.bad" }.@failures.toInteger() > 0
assert new File(found, "findings.md").getText("UTF-8").contains("<b>error YC206 PoolsExceedMaxConnections</b>")

def log = new File(basedir, "build.log").getText("UTF-8")
assert log =~ /(?m)^::error file=\S*tiers\/bad\.yaml,line=5,col=\d+,title=YC206 PoolsExceedMaxConnections::/
assert !(log =~ /(?m)^::\w+ file=\S*waived\.yaml,\S*title=YC206/)
return true
