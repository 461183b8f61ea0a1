def log = new File(basedir, "build.log").text
["a", "b"].each { module ->
  def tree = new File(basedir, "$module/target/yawl-config/$module")
  assert new File(tree, "kubernetes/hpa.yaml").text.contains("namespace: workflow\n")
  assert log =~ /Tier `$module`: \d+ files in $module\/target\/yawl-config\/$module \(\d+ written, 0 unchanged, 0 removed\)/
  assert log =~ /Tier `$module`: \d+ files in $module\/target\/yawl-config\/$module \(nothing changed\)/
}
// The parent has no tier of its own.
assert log.contains("No tier document here, so there is nothing to do.")
assert !log.contains("[WARNING]")
return true
