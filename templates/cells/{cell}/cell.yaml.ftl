# Read by argocd/applicationset.yaml.
name: [=cell.name]
# The cell's cluster as Argo CD knows it: argocd cluster add <context> --name <cluster>
cluster: [=cell.environment]
rollout: [=cell.rollout]
