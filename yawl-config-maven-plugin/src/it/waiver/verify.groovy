def log = new File(basedir, "build.log").text
def second = log.indexOf("YC206")
assert log.substring(0, second).contains("files are as they should be.")
assert log.substring(0, second).contains("0 removed), 1 waived")
assert log.substring(second).contains("The waiver of `YC206` ended on 2026-12-31.")
assert log.substring(second).contains("nothing was written.")
assert new File(basedir, "target/yawl-config/small/yawl-config.lock.json").text.contains("YC206 in postgresql until 2026-12-31: the pools never open all at once")
return true
