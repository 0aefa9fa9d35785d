import ArgumentParser

/// How `commission close` writes a close.
enum CloseFormat: String, CaseIterable, ExpressibleByArgument {
    /// A summary for people.
    case table
    /// The whole close with explanations, one JSON document.
    case json
    /// A row per statement line.
    case csv
    /// A page that needs nothing beside itself.
    case html
}
