import AfterSalesCore
import AfterSalesStorage

/// The columns of a kind's table, as both stores make them.
struct PeerTable {
    let layout: RecordLayout
    /// The places of the fields that stand in the row.
    let single: [Int]
    /// The places of those that have a table of their own.
    let many: [Int]

    static let head = ["dealer", "id", "revision", "digest", "format"]

    init(_ layout: RecordLayout) {
        self.layout = layout
        single = layout.columns.indices.filter { layout.columns[$0].multiplicity != .many }
        many = layout.columns.indices.filter { layout.columns[$0].multiplicity == .many }
    }

    var columns: [String] { Self.head + single.map { layout.columns[$0].name } + ["record"] }

    func table(of position: Int) -> String { "\(layout.kind)__\(layout.columns[position].name)" }

    static func list(_ names: [String]) -> String { names.map { "\"\($0)\"" }.joined(separator: ", ") }
}
