# All requests to blue. Apply it again to go back from any step of canary/.
<#include "_virtualservice.ftl">
