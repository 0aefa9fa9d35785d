import AfterSalesCore
import AfterSalesInterchange

/// How many cells of each column have something in them, and how many bytes of UTF-8 these are without their quotes.
struct TableColumns {
    private let names: [String]
    /// Both, by column.
    private var sums: [SIMD2<Int>]
    private var rows = 0

    /// Reads a file.
    /// - Parameters:
    ///   - path: Where it is.
    ///   - asTexts: Whether a text is made of every cell; otherwise its bytes are looked at where they lie.
    init(_ path: String, asTexts: Bool) throws {
        var table = try CSVRows(FileBytes(path: path), file: path)
        let names = table.header.names
        var sums = [SIMD2<Int>](repeating: .zero, count: names.count)
        var rows = 0
        while let row = try table.next() {
            rows += 1
            if asTexts {
                for (column, cell) in row.cells.enumerated() where column < names.count {
                    sums[column] &+= SIMD2(cell.isEmpty ? 0 : 1, cell.utf8.count)
                }
            } else {
                row.forEachCell { column, cell in
                    if column < names.count { sums[column] &+= SIMD2(cell.isEmpty ? 0 : 1, cell.count) }
                }
            }
        }
        self.names = names
        self.sums = sums
        self.rows = rows
    }

    var text: String {
        names.indices.reduce("rows,\(rows),\n") { $0 + "\(names[$1]),\(sums[$1].x),\(sums[$1].y)\n" }
    }
}
