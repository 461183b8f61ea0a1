{{- define "name" -}}{{ default .Chart.Name .Values.nameOverride }}{{- end }}
{{- define "fullname" -}}
{{- if .Values.fullnameOverride }}{{ .Values.fullnameOverride }}
{{- else if contains (include "name" .) .Release.Name }}{{ .Release.Name }}
{{- else }}{{ .Release.Name }}-{{ include "name" . }}
{{- end }}
{{- end }}
{{- define "selector" -}}
app.kubernetes.io/name: {{ include "name" . }}
app.kubernetes.io/instance: {{ .Release.Name }}
app.kubernetes.io/part-of: yawl
{{- end }}
{{- define "labels" -}}
{{ include "selector" . }}
{{- with .Values.global.labels }}
{{ toYaml . }}
{{- end }}
{{- end }}
{{- define "account" -}}
{{- if .Values.serviceAccount.create }}{{ default (include "fullname" .) .Values.serviceAccount.name }}{{ else }}default{{ end }}
{{- end }}
