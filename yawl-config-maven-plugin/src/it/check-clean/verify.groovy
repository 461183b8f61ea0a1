def log = new File(basedir, "build.log").text
assert log =~ /\[INFO\] Tier `one-million`: \d+ files are as they should be\./
return true
