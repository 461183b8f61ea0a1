{{- define "image" -}}
{{- $image := .image -}}
{{- if and (ne .ours $image.repository) (not .global.security.allowInsecureImages) }}{{ fail "unrecognized images" }}{{ end -}}
{{ default $image.registry .global.imageRegistry }}/{{ $image.repository }}{{ if $image.digest }}@{{ $image.digest }}{{ else }}:{{ $image.tag }}{{ end }}
{{- end }}
{{- define "pod" }}
      {{- with $.global.imagePullSecrets }}
      imagePullSecrets:
        {{- range . }}
        - name: {{ . }}
        {{- end }}
      {{- end }}
      {{- with .values.nodeSelector }}
      nodeSelector:
        {{- toYaml . | nindent 8 }}
      {{- end }}
      {{- with .values.tolerations }}
      tolerations:
        {{- toYaml . | nindent 8 }}
      {{- end }}
{{- end }}
