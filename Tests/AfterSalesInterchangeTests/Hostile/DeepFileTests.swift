import AfterSalesCore
import AfterSalesInterchange
import Testing

/// A hundred thousand of anything inside each other ends before the stack does.
@Suite struct DeepFileTests {
    private static let depth = 100_000

    @Test(arguments: [
        (HostileReader.starXML, "<RepairOrder>", Finding.Code.tooDeep), (.starXML, "<a>", .tooDeep),
        (.starJSON, "[", .tooDeep), (.starJSON, "{\"job\":", .tooDeep), (.fortellis, "[", .tooDeep),
        (.fortellis, "{\"data\":", .tooDeep),
    ])
    func aTree(_ reader: HostileReader, _ part: String, _ code: Finding.Code) async throws {
        let told = try await reader.read(HostileBytes("", part, bytes: part.utf8.count * Self.depth))
        #expect(told.errors.contains(code))
        #expect(told.counts.taken == 0)
    }

    /// Also where all that is open is closed again.
    @Test(arguments: [HostileReader.store, .records])
    func aRecord(_ reader: HostileReader) async throws {
        let deep = String(repeating: "[", count: Self.depth) + String(repeating: "]", count: Self.depth)
        let header = reader == .store ? EndlessPartTests.store : ""
        for line in [
            "{\"kind\": \(deep)}",
            #"{"kind": "vehicle", "dealer": "", "id": "1", "format": 1, "record": "# + deep + "}",
        ] {
            let told = try await reader.read(Array("\(header)\(line)\n".utf8))
            #expect(!told.errors.isEmpty)
            #expect(told.counts.setAside == 1 && told.counts.taken == 0)
        }
    }
}
