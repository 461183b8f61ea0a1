minAvailable: [=rollout.disruption.minAvailible]
