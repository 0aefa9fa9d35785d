import AfterSalesCommission
import AfterSalesCore
import AfterSalesStorage
import Testing

/// Ids and documents of what people state.
@Suite struct InputDocumentTests {
    @Test func `no two statements have one id`() throws {
        let june = try InputSample.month()
        let names = ["a", "a/b", "b", "a~b", "~", "~1", "/", "~~", "a~1b", "~~0", "employee:a"]
        var keys: Set<String> = []
        for first in names {
            for second in names {
                keys.insert(AgreedTarget.key(dealer: "D1", month: june, first, .team(Identifier(second))).id.rawValue)
            }
        }
        #expect(keys.count == names.count * names.count)
        let long = String(repeating: "长", count: 200)
        let ids = ["a", "b"].map {
            CoefficientApproval.key(dealer: "D1", month: june, long, Identifier($0)).id.rawValue
        }
        #expect(Set(ids).count == 2 && ids.allSatisfy { $0.utf8.count <= 255 && $0.hasPrefix("~~") })
    }

    @Test func `a document that says what cannot be said is not read`() throws {
        func refuse<Record: StoredRecord>(_ record: Record, _ part: String, _ replacement: String) throws {
            let json = try record.recordJSON()
            try #require(json.contains(part), "\(json)")
            #expect(throws: (any Error).self) {
                try Record(recordJSON: json.replacing(part, with: replacement), format: 1)
            }
        }
        try refuse(try InputSample.staffFile().1, "\"2026-05\"", "\"2026-06\"")
        try refuse(try InputSample.target().1, "\"2026-05-21\"", "\"2026-05-19\"")
        try refuse(try InputSample.target().0, "\"team:reception\"", "\"reception\"")
        try refuse(try InputSample.appraisal().0, "\"97.5\"", "\"0.5\"")
        try refuse(try InputSample.appraisal().0, "\"draft\"", "\"final\"")
        try refuse(try InputSample.figure().0, "\"wash list, page 3\"", "\"\"")
        try refuse(try InputSample.approval().0, "\"0.45\"", "\"-0.45\"")
        try refuse(try InputSample.draw().0, "\"draw\"", "\"loan\"")
    }

    @Test func `what is read from a damaged document is written and read again`() throws {
        var (read, refused) = (0, 0)
        func fuzz<Record: StoredRecord & Hashable>(_ record: Record, _ seed: Int) throws {
            var random = SeededGenerator(seed: seed)
            let bytes = Array(try record.recordJSON().utf8)
            for _ in 0..<400 {
                var damaged = bytes
                for _ in 0..<random.number(1...3) {
                    let place = random.number(0...damaged.count - 1)
                    switch random.number(0...2) {
                    case 0: damaged[place] = UInt8(random.number(32...126))
                    case 1: damaged.remove(at: place)
                    default: damaged.insert(UInt8(random.number(48...57)), at: place)
                    }
                }
                guard let found = try? Record(recordJSON: String(decoding: damaged, as: UTF8.self), format: 1) else {
                    refused += 1
                    continue
                }
                read += 1
                guard try Record(recordJSON: try found.recordJSON(), format: 1) == found else {
                    throw Mismatch("another record: \(found)")
                }
            }
        }
        try fuzz(try InputSample.staffFile().1, 1)
        try fuzz(try InputSample.target().1, 2)
        try fuzz(try InputSample.appraisal().1, 3)
        try fuzz(try InputSample.figure().0, 4)
        try fuzz(try InputSample.approval().0, 5)
        try fuzz(try InputSample.draw().0, 6)
        #expect(read > 200 && refused > 600, "\(read) \(refused)")
    }
}
