# Debian packages, by what needs them. Sourced by the other scripts.

isnad_build_packages="g++ cmake ninja-build pkg-config qt6-base-dev qt6-tools-dev qt6-tools-dev-tools
  qt6-l10n-tools qt6-translations-l10n libgl-dev libicu-dev libsqlite3-dev nlohmann-json3-dev
  libexpected-dev libfmt-dev libcli11-dev libbenchmark-dev libssl-dev libexpat1-dev libigraph-dev
  libpng-dev libqpdf-dev fonts-noto-core python3-minimal"
# What reads the exports back: see tests/readers; and the window from outside: see tests/gui/outside.
isnad_test_packages="catch2 clang-format python3 libxml2-utils python3-networkx python3-igraph
  python3-rdflib raptor2-utils graphviz poppler-utils qpdf librsvg2-bin libjgrapht-java fonts-noto-color-emoji
  xvfb xdotool dbus-daemon at-spi2-core python3-pyatspi"
isnad_peer_packages="libgraphviz-dev libigraph-dev tulip libtulip-dev"  # what benches compare with

say() { printf '%s\n' "$*"; }
die() { printf 'isnad: %s\n' "$*" >&2; exit 1; }

# Installs what is missing of the packages named; says what; seconds when nothing is.
install_packages() {
  local missing=() package
  command -v dpkg-query >/dev/null ||
    die "this is no Debian or Ubuntu: install these by hand, then run again: $*"
  for package in "$@"; do
    dpkg-query -W -f='${db:Status-Status}\n' "$package" 2>/dev/null | grep -qx installed || missing+=("$package")
  done
  [ ${#missing[@]} -eq 0 ] && return 0
  local root=()
  if [ "$(id -u)" -ne 0 ]; then
    command -v sudo >/dev/null || die "as root, or with sudo, install: ${missing[*]}"
    root=(sudo)
  fi
  say "installing ${missing[*]}"
  quietly "${root[@]}" apt-get update
  quietly "${root[@]}" env DEBIAN_FRONTEND=noninteractive \
    apt-get install -y --no-install-recommends "${missing[@]}"
}

# Runs a command, its output to a log; on failure shows the log's end and stops.
quietly() {
  local log
  log=$(mktemp)
  if ! "$@" >"$log" 2>&1; then
    tail -n 40 "$log" >&2
    die "failed: $* (whole output: $log)"
  fi
  rm -f "$log"
}

# Configures and builds one preset; ninja's own line shows how far it is.
build_preset() {
  local preset=$1
  shift
  quietly cmake --preset "$preset" "$@"
  say "building $preset"
  local log
  log=$(mktemp)
  if ! cmake --build --preset "$preset" >"$log" 2>&1; then
    grep -E -A8 'error|FAILED' "$log" | head -n 60 >&2
    die "the build failed (whole output: $log)"
  fi
  rm -f "$log"
}
