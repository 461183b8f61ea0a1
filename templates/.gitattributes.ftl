* text eol=lf
yawl-config.lock.json linguist-generated
