rule_files:
  - rules.yaml
tests: []
