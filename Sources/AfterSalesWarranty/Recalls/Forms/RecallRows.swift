import AfterSalesCore
import AfterSalesStorage

/// What the rows of one campaign have said so far, and on which lines.
struct RecallRows {
    var draft: RecallDraft
    /// What was said of the whole campaign, and where first.
    var cells: [RecallColumn: (text: String, line: Int)] = [:]
    var scopeLines: [Int] = []
    var vinLines: [Int] = []
    var partLines: [Int] = []
    private let line: Int

    init(_ key: RecordKey<RecallCampaign>, line: Int) {
        draft = RecallDraft(key: key)
        self.line = line
    }

    /// The draft of a document without any column of numbers: the id is the number.
    var numbered: RecallDraft {
        var draft = draft
        let id = draft.key.id.rawValue
        if RecallAuthority.nhtsa.hasForm(id) == true {
            draft.authority = draft.authority ?? .nhtsa
            draft.authorityNumber = id
        } else if !id.isEmpty {
            draft.manufacturerNumber = id
        }
        return draft
    }

    /// Where in the file a place of the JSON document is: `$.scopes[3].serials.from` is the cell `serial_from` of a line.
    func place(_ place: Place) -> Place {
        var path: [String] = []
        var index: Int?
        for part in place.path.split(separator: ".").dropFirst() {
            let pieces = part.split(separator: "[", maxSplits: 1)
            path.append(String(pieces[0]))
            if pieces.count > 1 { index = Int(pieces[1].prefix { $0 != "]" }) }
        }
        let column = RecallColumn.byPath[path.joined(separator: ".")] ?? .campaign
        let lines = column == .vin ? vinLines : column == .part || column == .quantity ? partLines : scopeLines
        let isWhole = RecallColumn.whole.contains(column) || column == .campaign
        let line =
            isWhole
            ? cells[column]?.line ?? self.line
            : index.flatMap { lines.indices.contains($0) ? lines[$0] : nil } ?? self.line
        return Place(Place.line(line, column).path, column: place.column)
    }
}
