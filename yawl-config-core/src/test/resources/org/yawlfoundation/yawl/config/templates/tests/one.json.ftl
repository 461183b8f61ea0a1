{
  "agents": [=agents],
  "tier": [=tier],
  "ports": [[=engine.ports.http], [=engine.ports.management]]
}
