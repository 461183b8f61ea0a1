namespace: [=namespace]
