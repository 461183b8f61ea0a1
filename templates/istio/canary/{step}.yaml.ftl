# Before the first step green runs as blue does, from this tier document with green's namespace and its image.
<#include "../_virtualservice.ftl">
