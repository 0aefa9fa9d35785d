import AfterSales
import ArgumentParser

/// Which report `report` writes.
enum ReportKind: String, CaseIterable, ExpressibleByArgument {
    /// What an employee gets for a month, and how it came about.
    case statement
    /// The key figures of a month for whoever runs the dealership.
    case month
    /// The key figures of a day and of its month so far.
    case daily
    /// Customer satisfaction in a month.
    case csi
    /// What manufacturers owe, by age.
    case receivables

    /// Whether it is of a day; of a month otherwise.
    var isOfDay: Bool { self == .daily || self == .receivables }
}

/// How `report` writes a report.
enum ReportFormat: String, CaseIterable, ExpressibleByArgument {
    /// A page that needs nothing beside itself.
    case html
    /// Rows for a spreadsheet.
    case csv
    /// One JSON document.
    case json
}

/// A report as it is written.
protocol WrittenReport {
    /// The page.
    func html(_ language: Language) throws -> String
    /// The rows.
    func csv(_ language: Language) throws -> String
    /// The document.
    func json(_ language: Language) throws -> String
}

extension WrittenReport {
    /// The report in a format.
    func text(_ format: ReportFormat, _ language: Language) throws -> String {
        switch format {
        case .html: try html(language)
        case .csv: try csv(language)
        case .json: try json(language)
        }
    }
}
