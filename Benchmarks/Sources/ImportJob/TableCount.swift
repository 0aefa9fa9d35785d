import AfterSalesCore
import AfterSalesInterchange

/// How many rows and cells a table has, the header left out.
struct TableCount {
    private var rows = 0
    private var cells = 0

    init(_ path: String) throws {
        var table = try CSVRows(FileBytes(path: path), file: path)
        while let row = try table.next() {
            rows += 1
            cells += row.count
        }
    }

    var text: String { "\(rows),\(cells)\n" }
}
