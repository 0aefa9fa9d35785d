import AfterSales

/// A month's close and what became of it, as it is written.
struct MonthEndResult {
    let plan: CommissionPlan
    let close: CommissionClose
    let posting: Posting?

    /// The close in a format; the posting beside it where the format has room for it.
    func text(_ format: CloseFormat, language: Language) throws -> String {
        switch format {
        case .json: try json(language)
        case .csv, .html: try CloseText(close, plan: plan, language: language).text(format)
        case .table:
            try CloseText(close, plan: plan, language: language).text(format)
                + (posting.map { "\n" + $0.text(language) } ?? "")
        }
    }

    /// The close document with one more member.
    private func json(_ language: Language) throws -> String {
        let document = close.json(explanations: language)
        guard let posting, let end = document.lastIndex(of: "}") else { return document }
        let member = try JSONText.of(posting).split(separator: "\n").joined(separator: "\n  ")
        let body = document[..<end].reversed().drop { $0 == "\n" }.reversed()
        return String(body) + ",\n  \"posting\": \(member)\n}\n"
    }
}
