# The parent of the command: stops it when the lease runs out, and when whoever leads for it is gone. Processes of its own,
# because a JVM that is stopped or killed can stop nothing.
#
# Arguments: a folder with the pipe "orders"; when to send TERM and when KILL, in hundredths of a second since the host was
# started; how long the command may take from the one to the other; then the command.
# Orders, a line each: until <term> <kill> | stop <signal> | signal <signal> | kill
# Ends with the status of the command. Names are peculiar, since they would hide variables of the command.
if ((BASH_VERSINFO[0] * 100 + BASH_VERSINFO[1] < 403)); then
    echo "incumbent: needs bash 4.3 or later to guard the command; this is bash $BASH_VERSION" >&2
    exit 125
fi
# Each job is a process group of its own.
set -m
__g_folder=$1 __g_term=$2 __g_kill=$3 __g_drain=$4
shift 4

# To the command and all that it has started in its group.
__g_signal() { kill -s "$1" -- "-$__g_child"; }

__g_now() {
    local up rest
    read -r up rest </proc/uptime
    __g_time=$((10#${up/./}))
}

# A command that is stopped would not notice before it is continued.
__g_stop() {
    if [[ ! $__g_stopping ]]; then
        __g_now
        __g_stopping=$((__g_time + __g_drain))
    fi
    __g_signal "$1"
    __g_signal CONT
}

# What is due: KILL by the lease's end whatever happens, because soon after it another leads; before that, first TERM.
__g_due() {
    __g_now
    if [[ ! $__g_stopping ]] && ((__g_time >= __g_term)); then
        echo >"$__g_folder/at-risk"
        __g_stop TERM
        __g_stopping=$__g_kill
    fi
    __g_next=$__g_term
    if [[ $__g_stopping ]]; then
        __g_next=$((__g_stopping < __g_kill ? __g_stopping : __g_kill))
        ((__g_time < __g_next)) || __g_signal KILL
    fi
}

# Returns after an order, or when something may be due.
__g_obey() {
    local wait=$((__g_next - __g_time)) seconds order one two
    ((wait > 0)) || wait=1
    ((wait < 100)) || wait=100
    printf -v seconds '%d.%02d' $((wait / 100)) $((wait % 100))
    if read -r -t "$seconds" order one two <&3; then
        case $order in
        until) __g_term=$one __g_kill=$two ;;
        stop) __g_stop "$one" ;;
        signal) __g_signal "$one" ;;
        kill) __g_term=0 __g_kill=0 __g_stopping=0 ;;
        esac
    elif (($? <= 128)); then
        # Nobody leads for the command any more: the lease is not renewed, but still held for a while.
        echo >"$__g_folder/alone"
        __g_stop TERM
        # Without anybody else to give orders, this pipe never ends.
        exec 3<>"$__g_folder/orders"
    fi
}

__g_watch() {
    trap : HUP INT QUIT TERM
    __g_stopping=
    while __g_signal 0; do
        __g_due
        __g_obey
    done
}

# Whether there is anybody in the command's group who is not merely waiting to be buried.
__g_lives() {
    local stat line state parent group rest
    for stat in /proc/[0-9]*/stat; do
        if read -r line <"$stat"; then
            read -r state parent group rest <<<"${line##*) }"
            [[ $group != "$__g_child" || $state == [ZX] ]] || return 0
        fi
    done
    return 1
}

# Not ignored: that would be inherited.
trap : HUP INT QUIT TERM
exec 3<"$__g_folder/orders"
# A kernel that supports it kills the command even if this process is killed.
__g_prefix=()
if setpriv --pdeathsig KILL true 2>/dev/null; then
    __g_prefix=(setpriv --pdeathsig KILL --)
fi
# A terminal is not for background jobs to read from.
if [[ -t 0 ]]; then
    exec </dev/null
fi
"${__g_prefix[@]}" "$@" 3<&- &
__g_child=$!
echo "$__g_child" >"$__g_folder/child"
# From here on bash would only report who was killed.
exec </dev/null >/dev/null 2>&1
__g_watch &
__g_watcher=$!
exec 3<&-

# Waiting ends at once when either ends, or a signal comes.
while kill -s 0 "$__g_child"; do
    kill -s 0 "$__g_watcher" || __g_signal KILL
    wait -n "$__g_child" "$__g_watcher"
done
wait "$__g_child"
__g_code=$?
kill -s KILL "$__g_watcher"
# Whatever the command has left behind in its group must not act after the office was handed back.
for __g_try in {1..50}; do
    __g_signal KILL && __g_lives || break
    sleep 0.02
done
# Its number may soon be another's.
echo >"$__g_folder/child"
if [[ -e $__g_folder/alone ]]; then
    rm -rf -- "$__g_folder"
fi
exit "$__g_code"
