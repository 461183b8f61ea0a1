def log = new File(basedir, "build.log").text
assert log =~ /\[ERROR\] error YC401  \d+ of \d+ files differ from what tier `small` gives\.\n/
assert log =~ /\n   [a-z\/.]+:\d+ +-.*\n +\+.*\n/
assert log.contains("   help: run `mvn yawl-config:generate` and commit the result\n")
assert log.contains("Not as it should be: tier `small` (deploy/small). Run `mvn yawl-config:generate`.")
assert log.indexOf("files are as they should be.") > log.indexOf("YC401")
assert !log.contains("\tat ")
return true
