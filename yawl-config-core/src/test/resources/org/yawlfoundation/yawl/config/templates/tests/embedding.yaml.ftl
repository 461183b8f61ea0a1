data:
  one.json: [=files["tests/one.json"].text]
<#if files["tests/two.ini"]??>
  two.ini: [=files["tests/two.ini"].text]
</#if>
hashes:
  one.json: [=files["tests/one.json"].sha256]
<#if files["tests/two.ini"]??>
  two.ini: [=files["tests/two.ini"].sha256]
</#if>
