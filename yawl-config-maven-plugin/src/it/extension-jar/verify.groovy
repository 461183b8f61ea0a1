def log = new File(basedir, "build.log").text
def second = log.indexOf("EX201")
assert log.substring(0, second).contains("files are as they should be.")
assert new File(basedir, "site/target/yawl-config/small/platform/reservation.yaml").text.startsWith("# for Kubernetes 1.")
assert log.substring(second).contains("outgrows a reservation of 500.")
assert log.substring(second).contains("1 error in tier `large` (large.yaml); nothing was written.")
return true
