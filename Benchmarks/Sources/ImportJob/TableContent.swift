import AfterSalesCore
import AfterSalesInterchange
import AfterSalesStorage

/// The digests of what stands in a table, ten thousand rows at a time: cells with the unit separator between them, the record
/// separator behind each row.
struct TableContent {
    private static let rowsEach = 10_000
    private(set) var text = ""

    init(_ path: String) throws {
        var table = try CSVRows(FileBytes(path: path), file: path)
        var content: [UInt8] = []
        var rows = 0
        while let row = try table.next() {
            for cell in 0..<row.count {
                if cell > 0 { content.append(0x1F) }
                content += row.text(of: cell).utf8
            }
            content.append(0x1E)
            rows += 1
            if rows.isMultiple(of: Self.rowsEach) { take(&content) }
        }
        if !content.isEmpty { take(&content) }
    }

    private mutating func take(_ content: inout [UInt8]) {
        text += "\(Digest(of: content))\n"
        content.removeAll(keepingCapacity: true)
    }
}
