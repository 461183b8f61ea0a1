<#include "../_green.ftl">
