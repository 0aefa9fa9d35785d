import ArgumentParser

/// How `commission check` writes what it found.
enum CheckFormat: String, CaseIterable, ExpressibleByArgument {
    /// For people.
    case table
    /// One JSON document.
    case json
}
