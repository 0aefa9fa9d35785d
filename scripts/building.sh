# Sourced by the scripts beside it, which have set $root: how the library and the packages around it are built for checks
# and tests. All go into one folder, where a module that two of them need is compiled once.
readonly SCRATCH=$root/.build

# Hashing by chance would put the names of the traits into another order on each compiler's command line, and every change
# of that line compiles everything anew. Tests run without it: what hangs on the order of a dictionary has to be seen there.
build() {
    SWIFT_DETERMINISTIC_HASHING=1 swift build --scratch-path "$SCRATCH" "$@"
}

# The library itself, with every store, though none is built by default.
build_library() {
    build --package-path "$root" --enable-all-traits "$@"
}

# A package of this repository that stands on the library: Tools, Benchmarks or Examples.
build_package() {
    local package=$1
    shift
    build --package-path "$root/$package" "$@"
}
