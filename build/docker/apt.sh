# Reads the machine's own apt configuration. Sourced, not run.

# apt_sources <folder like /etc/apt>: "<uri> <suite>" of each binary archive with the component main, in both formats.
apt_sources() {
    local file
    for file in "$1"/sources.list "$1"/sources.list.d/*.list; do
        [[ -f $file ]] && tr -d '\r' <"$file" | one_line_sources
    done
    for file in "$1"/sources.list.d/*.sources; do
        [[ -f $file ]] && tr -d '\r' <"$file" | deb822_sources
    done
    return 0
}

# deb [options] uri suite component...
one_line_sources() {
    sed -e 's/#.*//' -e 's/^[[:space:]]*//' -e 's/^deb[[:space:]]*\[[^]]*\]/deb/' |
        awk '$1 == "deb" { for (i = 4; i <= NF; i++) if ($i == "main") { print $2, $3; break } }'
}

# Paragraphs of "Field: value"; a line that begins with a space goes on with the field before it.
deb822_sources() {
    awk '
        function has(list, word,    n, words, i) {
            n = split(list, words, /[ \t]+/)
            for (i = 1; i <= n; i++) if (words[i] == word) return 1
            return 0
        }
        function flush(    u, s, nu, ns, uris, suites) {
            if (has(field["types"], "deb") && has(field["components"], "main") && tolower(field["enabled"]) !~ /no|false|off/) {
                nu = split(field["uris"], uris, /[ \t]+/); ns = split(field["suites"], suites, /[ \t]+/)
                for (u = 1; u <= nu; u++) for (s = 1; s <= ns; s++)
                    if (uris[u] != "" && suites[s] != "") print uris[u], suites[s]
            }
            split("", field); name = ""
        }
        /^#/ { next }
        /^[ \t]*$/ { flush(); next }
        /^[ \t]/ { field[name] = field[name] " " $0; next }
        { name = tolower($0); sub(/[ \t]*:.*/, "", name); value = $0; sub(/^[^:]*:[ \t]*/, "", value); field[name] = value }
        END { flush() }'
}

# apt_mirrors <folder like /etc/apt> <root of its files>: where whole archives of a release are, best first, each once.
# Suites with a dash or a slash are parts of a release: security, updates, somebody's own.
apt_mirrors() {
    local uri suite
    apt_sources "$1" | while read -r uri suite; do
        [[ $suite == *[-/]* ]] && continue
        case $uri in
        mirror+file:*) one_of_list "${2:-}${uri#mirror+file:}" ;;
        http://* | https://*) say "${uri%/}" ;;
        esac
    done | awk '!seen[$0]++'
}

one_of_list() {
    [[ ! -f $1 ]] || sed -n 's/[[:space:]].*//; s|/$||; /^https\{0,1\}:/p' "$1"
}

# The proxy that apt uses for a scheme, if any.
apt_proxy() {
    local PROXY=
    eval "$(apt-config shell PROXY "Acquire::$1::Proxy")"
    [[ $PROXY == DIRECT ]] || printf '%s' "$PROXY"
}
