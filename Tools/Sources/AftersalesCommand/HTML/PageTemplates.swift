import Mustache

/// The pages' templates, read once.
enum PageTemplates {
    /// A page as it is asked for by name.
    enum Page: String {
        /// One close.
        case close
        /// A dealership over several months.
        case dealer
        /// The dealerships of a group.
        case group
        /// A report of figures.
        case report
    }

    /// The page filled in.
    static func render(_ page: Page, _ model: [String: Any]) throws -> String {
        guard let html = try library.get().render(model, withTemplate: page.rawValue) else {
            throw MissingTemplate(name: page.rawValue)
        }
        return html
    }

    /// A template that is not there: a bug.
    private struct MissingTemplate: Error {
        let name: String
    }

    private static let library: Result<MustacheLibrary, any Error> = Result {
        MustacheContentTypes.register(StrictHTML(), named: StrictHTML.name)
        let pages = [
            Page.close.rawValue: close, Page.dealer.rawValue: dealer, Page.group.rawValue: group,
            Page.report.rawValue: report,
        ]
        // Each part says how it is escaped: a partial does not take that over from the page it stands in.
        let texts = pages.merging(parts) { page, _ in page }
            .mapValues { "{{% CONTENT_TYPE: \(StrictHTML.name) }}" + $0 }
        return MustacheLibrary(templates: try texts.mapValues { try MustacheTemplate(string: $0) })
    }

    /// What the pages are put together from.
    private static let parts = [
        "head": head, "foot": foot, "chart": chart, "overview": overview, "statement": statement,
        "statementBody": statementBody, "line": line, "plot": plot, "table": table,
        "pools": pools, "findings": findings, "months": months,
    ]
}
