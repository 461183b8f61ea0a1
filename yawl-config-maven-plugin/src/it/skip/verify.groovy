def log = new File(basedir, "build.log").text
assert log.count("[INFO] Skipped.") == 5
assert log.contains("1 error in tier.yaml.")
assert !new File(basedir, "target").exists()
return true
