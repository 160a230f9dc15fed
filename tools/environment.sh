# Sourced by ./review and ./test: finds a Python, makes environments under .venv. Needs Python 3.11 or later and git, nothing else.

# Prints the interpreter to use: $PYTHON if set, else the first that is new enough.
find_python() {
    for candidate in ${PYTHON:-python3 python3.14 python3.13 python3.12 python3.11 python}; do
        if "$candidate" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
            echo "$candidate"
            return
        fi
    done
    echo "Python 3.11 or later is needed (looked for: ${PYTHON:-python3, python3.14 … python3.11, python}). Set PYTHON=/path/to/python3." >&2
    return 1
}

# make_environment DIRECTORY: a virtual environment with a pip that knows dependency groups.
make_environment() {
    [ -x "$1/bin/python" ] && "$1/bin/python" -c 'import pip' 2>/dev/null && return
    rm -rf "$1"
    if ! "$(find_python)" -m venv "$1" >&2; then
        rm -rf "$1"
        echo "The virtual environment could not be made. On Debian and Ubuntu: apt install python3-venv" >&2
        return 1
    fi
    "$1/bin/python" -m pip install --quiet --disable-pip-version-check --upgrade 'pip>=25.1' >&2
}

# install_consumers: into .venv/consumers, the programs that read our reports, which some tests ask. Needs npm: without it, or
# without its registry, those tests are skipped and say so.
install_consumers() {
    [ -e .venv/consumers/installed ] && [ -z "$(find tests/render/consumers/package.json -newer .venv/consumers/installed)" ] && return
    command -v npm > /dev/null || return 0
    mkdir -p .venv/consumers
    cp tests/render/consumers/package.json .venv/consumers/
    if (cd .venv/consumers && npm install --no-audit --no-fund --ignore-scripts --loglevel=error >&2); then
        chmod u+x .venv/consumers/node_modules/@microsoft/sarif-multitool-linux/Sarif.Multitool 2> /dev/null || true
        touch .venv/consumers/installed
    else
        echo "The readers of reports could not be installed; the tests that need them are skipped." >&2
    fi
}
