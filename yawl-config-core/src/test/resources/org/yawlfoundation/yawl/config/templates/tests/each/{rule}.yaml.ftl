<#include "_head.ftl">
severity: [=rule.severity]
