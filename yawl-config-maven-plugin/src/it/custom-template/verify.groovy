def log = new File(basedir, "build.log").text
def tree = new File(basedir, "target/yawl-config/small")
assert new File(tree, "kubernetes/pdb.yaml").text.contains("    example.org/team: workflow\n")
assert new File(tree, "kubernetes/quota.yaml").text.startsWith("# for Kubernetes 1.")
def second = log.indexOf("YC304")
assert log.substring(0, second).contains("files are as they should be.")
assert log.substring(second).contains("--> bad/kubernetes/pdb.yaml.ftl:1:")
assert log.substring(second).contains("help: write `rollout.disruption.minAvailable`")
assert log.substring(second).contains("A template may not use `?new`.")
assert log.substring(second).contains("2 errors in tier `small` (tier.yaml); nothing was written.")
assert !log.contains("\tat ")
return true
