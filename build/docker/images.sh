# Pulling the servers' images, or building them. Sourced, not run.

# has_images <client>: whether the engine has one for each service.
has_images() {
    local service all
    all=$(image_names "$1")
    for service in $(services); do
        chosen_image "$service" "$all" >/dev/null || return 1
    done
}

image_names() {
    "$1" image ls --format '{{.Repository}}:{{.Tag}}'
}

# chosen_image <service> <images that there are>: as Images chooses, the official one before the local one.
chosen_image() {
    local kind
    for kind in official local; do
        if grep -qxF "$(image "$1" "$kind")" <<<"$2"; then
            image "$1" "$kind"
            return 0
        fi
    done
    return 1
}

list_images() {
    local service all
    all=$(image_names "$1")
    for service in $(services); do
        say "  $service: $(chosen_image "$service" "$all")"
    done
}

get_images() {
    has_images "$1" && return 0
    if pull_images "$1"; then
        pull_further_versions "$1"
    else
        build_images "$1"
    fi
    has_images "$1"
}

# Tests on these are an addition, so it is no failure if there is no such image.
pull_further_versions() {
    local name
    while read -r name; do
        say "Pulling $name"
        bounded "${INCUMBENT_PULL_SECONDS:-300}" "$1" pull -q "$name" >"$ROOT/target/docker/pull.log" 2>&1 ||
            say "Can't pull $name: $(tail -n 1 "$ROOT/target/docker/pull.log")"
    done < <(further_versions | cut -d' ' -f2)
}

# The first that can't be had decides: then there is no registry for us.
pull_images() {
    local service name
    mkdir -p "$ROOT/target/docker"
    for service in $(services); do
        name=$(image "$service" official)
        "$1" image inspect "$name" >/dev/null 2>&1 && continue
        say "Pulling $name"
        if ! bounded "${INCUMBENT_PULL_SECONDS:-300}" "$1" pull -q "$name" >"$ROOT/target/docker/pull.log" 2>&1; then
            say "Can't pull $name: $(tail -n 1 "$ROOT/target/docker/pull.log")"
            return 1
        fi
    done
}

# In a process of its own, so that nothing of it is left if it fails.
build_images() {
    bash "$ROOT/build/docker/build-images.sh" "$1" 8>&- 9>&-
}
