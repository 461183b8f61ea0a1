def log = new File(basedir, "build.log").text
assert log.contains("\nYC303 error deploy/sysctl.d/99.conf:1:17 ")
assert log.count("\nYC303 error deploy/guide.md:5:20 ") == 2
assert log.contains("2 errors and 0 warnings in 2 files of deploy.")
assert !new File(basedir, "target").exists()
return true
