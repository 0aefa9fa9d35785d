import AfterSalesCore
import AfterSalesInterchange
import AfterSalesStorage
import Foundation
import StoragePeers

/// Writes a file that holds a whole store of any size: orders of a workshop that are opened and settled, exported a thousand at
/// a time, so that it takes no more memory than these.
enum StoreMaker {
    static let kinds: [any StoredRecord.Type] = [WorkshopOrder.self, FollowUpTask.self]
    private static let ordersEach = 1_000
    private static let end = Array("{\"end\"".utf8)

    /// - Throws: What the store and the file are at fault with.
    static func write(to path: String, megabytes: Int) async throws {
        guard FileManager.default.createFile(atPath: path, contents: nil), let file = FileHandle(forWritingAtPath: path)
        else { throw CocoaError(.fileWriteUnknown) }
        var written = 0
        var rows = 0
        var commits = 0
        var first = 0
        while written < megabytes * 1_000_000 {
            let store = InMemoryStore()
            try await fill(store, from: first)
            var part: [UInt8] = []
            var isHeader = true
            try await StoreExport(kinds: kinds).write(store) { line in
                // One header and one last line for all parts.
                defer { isHeader = false }
                if isHeader && first > 0 || line.starts(with: end) { return }
                part += line
                if !isHeader { rows += 1 }
            }
            try file.write(contentsOf: part)
            written += part.count
            first += ordersEach
            commits += 2 * ordersEach
        }
        let last = "{\"end\": \"aftersales.records/1\", \"commits\": \(commits), \"rows\": \(rows)}\n"
        try file.write(contentsOf: Array(last.utf8))
        try file.close()
    }

    private static func fill(_ store: InMemoryStore, from first: Int) async throws {
        let generated = try GeneratedOrders()
        for number in first..<first + ordersEach {
            let order = try generated.order(number)
            // Commits stand in a file in the order of their names.
            let name = "order/\(10_000_000 + number)"
            var opening = ChangeSet(CommitKey(GeneratedOrders.owner, "\(name)/1-open"))
            let stored = try opening.insert(
                order, Act("open", by: .employee(order.advisor), at: try generated.time(number, hour: 0)))
            try await store.commit(opening)
            var settling = ChangeSet(CommitKey(GeneratedOrders.owner, "\(name)/2-settle"))
            let at = try generated.time(number, hour: 8)
            let settled = try generated.settled(order, number: number)
            try settling.update(stored, to: settled, Act("settle", by: .employee(order.advisor), at: at))
            let task = try generated.task(number, after: settled)
            try settling.insert(task, Act("plan", by: .system("care"), at: at, because: "order settled"))
            try await store.commit(settling)
        }
    }
}
