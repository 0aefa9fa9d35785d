import ArgumentParser

/// A table of the library's own that `import` reads again.
enum ExportedTable: String, CaseIterable, ExpressibleByArgument {
    /// Repair orders, by the mapping aftersales-orders.
    case orders
}
