def log = new File(basedir, "build.log").text
assert log.contains("[ERROR] error YC101  A tier document has no key `replcias`.\n   --> tier.yaml:6:1\n    |\n  6 | replcias: 3\n    | ^^^^^^^^\n")
assert log.contains("[ERROR] error YC102  `engine.resources.memory` is `6Go`")
assert log.contains("2 errors in tier `bad` (tier.yaml); nothing was written.")
assert !log.contains("\tat ")
assert new File(basedir, "target/yawl-config").list().findAll { !it.startsWith(".") } as Set == ["good", "other", "third"] as Set
assert new File(basedir, "target/yawl-config/good/kubernetes/hpa.yaml").text.contains("  minReplicas: 5\n")
return true
