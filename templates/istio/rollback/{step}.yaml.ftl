# Back to blue. Green answers, but badly: from 100 % apply all steps in their order, from 50 % the last two, below that the
# last; before the next one wait until blue's HorizontalPodAutoscaler shows as many ready pods as it asks for. Green does not
# answer at all: the last at once, for a crowded blue is better than none. Green's pods stay, to be looked at.
<#include "../_virtualservice.ftl">
