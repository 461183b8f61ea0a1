def lines = new File(basedir, "build.log").readLines().findAll { it.contains("Tier `small`:") }
assert lines.size() == 3
assert lines[0] =~ /\(\d+ written, 0 unchanged, 0 removed\)$/
assert lines[1].endsWith("files in target/yawl-config/small (nothing changed)")
assert lines[2] == lines[1]
return true
