log() {
  printf '%s %s\n' "$(date +%FT%T)" "$*" >&2
}
