import AfterSales

/// What stands around rows that were set aside, so that they are a file like the one they were in.
enum SetAsideFrame {
    /// A header above the rows of a table.
    case table(header: String)
    /// A line each.
    case lines
    /// Elements of a list in JSON.
    case list
    /// Elements of a document.
    case document(start: String, separator: String, end: String)

    /// A document of STAR.
    static let star = SetAsideFrame.document(start: "<RepairOrders>\n", separator: "\n", end: "\n</RepairOrders>\n")
    /// A document of recall campaigns.
    static let recalls = SetAsideFrame.document(
        start: "{\"format\": \"\(RecallDocument.format)\", \"campaigns\": [\n", separator: ",\n", end: "\n]}\n")

    /// The file.
    func text(around rows: [String]) -> String {
        switch self {
        case .table(let header): ([header] + rows).map { $0 + "\r\n" }.joined()
        case .lines: rows.map { $0.hasSuffix("\n") ? $0 : $0 + "\n" }.joined()
        case .list: "[" + rows.joined(separator: ",\n") + "]\n"
        case .document(let start, let separator, let end): start + rows.joined(separator: separator) + end
        }
    }
}
