  [two]
tier = [=tier]
