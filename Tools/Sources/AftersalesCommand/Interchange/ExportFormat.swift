import ArgumentParser

/// How `export` writes records.
enum ExportFormat: String, CaseIterable, ExpressibleByArgument {
    /// A JSON object on each line.
    case ndjson
    /// Comma-separated values.
    case csv
}
