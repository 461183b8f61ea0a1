<#include "../../../../overlays/_green.ftl">
labels:
  - pairs:
      yawlfoundation.org/cell: [=cell.name]
    includeSelectors: false
