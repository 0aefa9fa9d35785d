import AfterSalesCore
import AfterSalesStorage

/// Records that queries are tried on: many with the same values, of three owners, with ids that are hard to sort.
enum RecordPool {
    static func fill<Store, Record: SampleRecord>(
        _ bench: Bench<Store>, _ kind: Record.Type
    ) async throws -> [Record] {
        let ids = AwkwardText.all.filter { !$0.isEmpty }
        var records: [Record] = []
        let owners = [bench.owner, bench.owner, bench.stranger, .group]
        for index in 0..<bench.size.records {
            let id = index < ids.count * owners.count ? ids[index / owners.count] : nil
            // The same id twice at one owner would be one record.
            let unique = index % owners.count == 1 ? id.map { $0 + "2" } : id
            let text = bench.random.chance(50) ? bench.random.text() : bench.random.pick(["same", "Same"])
            records.append(bench.sample(kind, unique, of: owners[index % owners.count], note: text))
        }
        var keys: Set<RecordKey<Record>> = []
        records = records.filter { keys.insert($0.key).inserted }
        var start = 0
        while start < records.count {
            try await bench.insert(Array(records[start..<min(start + 50, records.count)]))
            start += 50
        }
        return records
    }
}
