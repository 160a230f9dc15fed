"""YAML on the shared ideas, and the templates that are written in it."""

from __future__ import annotations

from llmreview.syntax import Idea, SourceFile
from llmreview.syntax.languages.yaml import without_tags

from .source import parse

TEMPLATE = """\
{{- if .Values.enabled }}
apiVersion: apps/v1
metadata:
  name: {{ include "web.fullname" . }}
  labels:
    {{- include "web.labels" . | nindent 4 }}
spec:
  {{- if not .Values.autoscaling.enabled }}
  replicas: {{ .Values.replicaCount }}
  {{- end }}
  image: "{{ .Values.image }}:{{ .Values.tag }}"
  {{- /* a comment
     of two lines: here */}}
  list:
    - {{ .Values.first }}
    - name: {{ .Values.second
        | quote }}
{{- end }}
"""


def pairs(file: SourceFile) -> dict[str, str]:
    return {file.text(file.role(node, "key")): file.text(file.role(node, "value")) for node in file.query(Idea.PAIR)}


def test_mappings_sequences_and_scalars() -> None:
    file = parse("yaml", "# why\na: {b: 1, c: [x, 'y']}\nd:\n- true\n- null\n- |\n  text\n---\ne: ~\n")
    assert list(pairs(file)) == ["a", "b", "c", "d", "e"]
    assert [file.idea(n) for n in file.query(Idea.NUMBER, Idea.BOOLEAN, Idea.NULL)] == [
        Idea.NUMBER,
        Idea.BOOLEAN,
        Idea.NULL,
        Idea.NULL,
    ]
    assert [file.text(comment) for comment in file.comments] == ["# why"]
    assert len(file.root.named_children) == 3  # the comment, two documents


def test_a_template_is_read_without_its_tags() -> None:
    file = parse("yaml", TEMPLATE)
    found = pairs(file)
    assert found["replicas"] == "{{ .Values.replicaCount }}"
    assert found["image"] == '"{{ .Values.image }}:{{ .Values.tag }}"'
    assert {"labels", "list", "name"} <= set(found)


def test_tags_are_set_aside_byte_for_byte() -> None:
    source = TEMPLATE.encode() + "ü: {{ .Values.x }}\n".encode()
    assert len(without_tags(source)) == len(source)
    assert without_tags(source).count(b"\n") == source.count(b"\n")
    assert b"{{" not in without_tags(source)


def test_expressions_of_ci_systems_are_values() -> None:
    file = parse("yml", "on: push\njobs:\n  a:\n    if: ${{ github.event == 'x' }}\n    run: echo ${{ inputs.tag }}\n")
    assert pairs(file)["if"] == "${{ github.event == 'x' }}"


def test_data_has_no_symbols() -> None:
    assert parse("yaml", "a: 1\n").symbols == ()
