// Posts months one after the other, and says of each when the store has acknowledged it: a process to be killed, or one of
// several that do the same.
//
// Arguments: "facts" or "records", the store, the number of the first to post, and of the last where there is one.
import AfterSales
import AfterSalesPostgreSQL
import AfterSalesSQLite
import Foundation

let (kind, address) = (CommandLine.arguments[1], CommandLine.arguments[2])
let store: any RecordStore =
    if address.hasPrefix("postgresql://") {
        try await PostgreSQLStore(address, kinds: StoredKinds.all)
    } else {
        try SQLiteStore(path: address, kinds: StoredKinds.all)
    }
let posting: any Posting = kind == "records" ? try RecordsPosting(store) : try FactsPosting(store)

let first = Int(CommandLine.arguments[3]) ?? 1
let last = CommandLine.arguments.count > 4 ? Int(CommandLine.arguments[4]) ?? first : Int.max
for number in first...last {
    try await posting.post(number)
    // One write, so that a line is there whole or not at all.
    let line = Array("posted \(number)\n".utf8)
    _ = line.withUnsafeBytes { write(STDOUT_FILENO, $0.baseAddress, $0.count) }
}
