import AfterSales

/// A report as a page that needs nothing beside itself: figures at the top, then sections of pictures and tables.
struct ReportPage {
    /// A figure at the top.
    struct Figure {
        let name: String
        let text: String
        var isMain = false
    }

    /// A part of the page.
    struct Section {
        /// What stands above it; empty where nothing does.
        var heading = ""
        var plots: [Plot] = []
        var tables: [PageTable] = []
        /// Sentences below the tables.
        var notes: [String] = []
    }

    /// What the page is called.
    let title: String
    /// Which day, month or months it is of.
    let period: String
    /// What is said below the title, part by part.
    var lead: [String] = []
    /// Where a close stands, with the class it is shown in.
    var status: (word: String, style: String)?
    var figures: [Figure] = []
    /// Pictures below the figures.
    var plots: [Plot] = []
    /// Sentences below those.
    var notes: [String] = []
    var sections: [Section] = []
    /// An employee's statement, which stands before the sections.
    var statement: [String: Any]?
    /// Whether it is printed across the paper's longer side.
    var isWide = false

    /// A page without anything yet.
    init(_ title: String, period: String) {
        self.title = title
        self.period = period
    }

    /// The page.
    func html(_ language: Language) throws -> String {
        try PageTemplates.render(
            .report,
            [
                "language": language.rawValue, "words": Word.all(language),
                "style": PageStyle.css + (isWide ? PageStyle.wide : ""), "title": "\(title) \(period)",
                "heading": title, "period": period, "lead": lead.filter { !$0.isEmpty }.joined(separator: " · "),
                "status": status.map { ["word": $0.word, "kind": $0.style] } ?? [:], "hasStatus": status != nil,
                "hasFigures": !figures.isEmpty,
                "figures": figures.map {
                    ["name": $0.name, "text": $0.text, "isMain": $0.isMain] as [String: Any]
                },
                "ownStatement": statement.map { [$0] } ?? [], "topPlots": Self.models(plots, 0, below: ""),
                "topNotes": notes, "sections": sections.enumerated().map { Self.model($1, $0 + 1) },
                "toolVersion": ToolVersion.current,
            ])
    }

    private static func model(_ section: Section, _ number: Int) -> [String: Any] {
        let titles = Set(section.plots.map(\.title) + [section.heading])
        return [
            "sectionHeading": section.heading, "hasHeading": !section.heading.isEmpty,
            "plots": models(section.plots, number, below: section.heading),
            // What is said by a heading or above a picture is not shown again.
            "tables": section.tables.map { table in
                table.model.merging(["isCaptionUnseen": titles.contains(table.caption)]) { first, _ in first }
            }, "notes": section.notes,
        ]
    }

    private static func models(_ plots: [Plot], _ number: Int, below heading: String) -> [[String: Any]] {
        plots.enumerated().map { index, plot in
            plot.model(id: "p\(number)-\(index + 1)")
                .merging(["isTitleUnseen": plot.title == heading]) { first, _ in first }
        }
    }
}
