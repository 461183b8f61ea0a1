# Before the first step green runs as blue does: kubectl apply -k overlays/green
<#include "../_virtualservice.ftl">
