import AfterSalesCore
import AfterSalesInterchange
import AfterSalesStorage
import Testing

/// Cells, lines, texts and orders that are longer than any may be.
@Suite struct EndlessPartTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let name: String
        let reader: HostileReader
        let bytes: HostileBytes
        let code: Finding.Code

        var testDescription: String { name }

        init(_ name: String, _ reader: HostileReader, _ bytes: HostileBytes, _ code: Finding.Code) {
            self.name = name
            self.reader = reader
            self.bytes = bytes
            self.code = code
        }
    }

    static let table = "VIN,RO_OPEN_DATE,MILEAGE,ODOMETER_MEASURE,RO_INVOICE_NUMBER\n"
    static let store = #"{"format": "aftersales.records/1"}"# + "\n"
    static let cases = [
        Case("a cell", .table, HostileBytes(table + "1,", "x", bytes: 8 << 20, "\n"), .malformedCSV),
        Case("a quoted cell", .table, HostileBytes(table + "\"", "x\"\"", bytes: 3 << 20), .malformedCSV),
        Case("a row of cells", .table, HostileBytes(table, ",1", bytes: 4 << 20, "\n"), .malformedCSV),
        Case("a header", .table, HostileBytes("VIN,", "x", bytes: 4 << 20, "\n"), .malformedCSV),
        Case(
            "a text", .starXML, HostileBytes("<o><RepairOrder><VIN>", "x", bytes: 4 << 20, "</VIN></RepairOrder></o>"),
            .elementTooLarge),
        Case(
            "an order", .starXML,
            HostileBytes("<o><RepairOrder>", "<Job><JobNumberString>1</JobNumberString></Job>", bytes: 4 << 20),
            .elementTooLarge),
        Case("a tag", .starXML, HostileBytes("<o><RepairOrder a='", "x", bytes: 1 << 20, "'/></o>"), .elementTooLarge),
        Case("a name", .starXML, HostileBytes("<o><", "x", bytes: 2_000, "/></o>"), .elementTooLarge),
        Case("a comment without an end", .starXML, HostileBytes("<o><!--", "-x", bytes: 4 << 20), .truncatedXML),
        Case(
            "a reference without an end", .starXML, HostileBytes("<o>&#", "0", bytes: 4 << 20, "65;</o>"), .malformedXML
        ),
        Case("a document of STAR", .starJSON, HostileBytes("[\"", "x", bytes: 65 << 20, "\"]"), .documentTooLarge),
        Case(
            "a document of Fortellis", .fortellis, HostileBytes("[", "{},", bytes: 65 << 20, "{}]"), .documentTooLarge),
        Case(
            "jobs of an order", .fortellis,
            HostileBytes("{\"roNumber\": \"1\", \"serviceLineItems\": [{}", ",{}", bytes: 300_000, "]}"),
            .elementTooLarge),
        Case("a key", .fortellis, HostileBytes("{\"", "x", bytes: 1 << 20, "\": 1}"), .keyTooLong),
        Case(
            "a line of a store", .store, HostileBytes(store + "{\"kind\": \"", "x", bytes: 32 << 20, "\n"), .lineTooLong
        ),
        Case("the first line of a store", .store, HostileBytes("", "x", bytes: 32 << 20), .wrongFormat),
        Case("a record", .records, HostileBytes("", "x", bytes: 32 << 20, "\n"), .lineTooLong),
        Case(
            "a member of a record", .records,
            HostileBytes("{\"kind\": ", "[", bytes: 1 << 20, "\n"), .invalidJSON),
    ]

    @Test(arguments: cases)
    func isTold(_ given: Case) async throws {
        let told = try await given.reader.read(given.bytes)
        #expect(told.codes.contains(given.code), "\(told.codes)")
        #expect(told.counts.taken == 0)
        // What is shown of it is not all of it.
        for found in told.findings {
            let inputs = found.finding.inputs.reduce(0) { $0 + $1.value.utf8.count }
            #expect(inputs + found.finding.message.english.utf8.count < 20_000, "\(found.finding.code)")
            #expect((found.place.path ?? found.place.column ?? "").utf8.count < 20_000, "\(found.finding.code)")
        }
    }

    /// Rows as long as rows may be do not wait for two thousand of them, nor do those of one order.
    @Test(arguments: ["%,", "1,"])
    func longRowsAreNotGathered(_ vin: String) async throws {
        let row = vin + String(repeating: "x", count: 500_000) + ",,,RO-1\n"
        let told = try await HostileReader.table.read(
            HostileBytes(Self.table, row, bytes: row.utf8.count * 100))
        #expect(told.counts.read >= 100 && told.counts.setAside == told.counts.read)
        #expect(told.mostSetAside <= 34 << 20)
    }

    /// Paths repeat no name that is longer than any is.
    @Test func pathsAreShort() async throws {
        let name = String(repeating: "é", count: 400)
        let open = String(repeating: "<\(name)>", count: 40)
        let close = String(repeating: "</\(name)>", count: 40)
        let xml = try await HostileReader.starXML.read(
            Array("<o>\(open)<RepairOrder><VIN>1</VIN></RepairOrder>\(close)</o>".utf8))
        let keys = String(repeating: "{\"\(name)\": ", count: 40)
        let json = try await HostileReader.fortellis.read(
            Array(
                "[{\"roNumber\": \"1\", \"x\": \(keys)\"\(name)\"\(String(repeating: "}", count: 40)), \"vin\": \"1\"}]"
                    .utf8))
        for told in [xml, json] {
            #expect(told.counts.setAside == 1)
            for found in told.findings { #expect((found.place.path ?? "").utf8.count < 6_000) }
        }
    }

    /// A row of bytes that are no text ends where it may, and not in a cell before.
    @Test func aRowThatIsNoText() throws {
        let bytes = Array("a,".utf8) + [UInt8](repeating: 0x80, count: 60) + Array(",b\n1,2\n".utf8)
        for pieces in [1, 7, 1_000] {
            let rows = SeenRow.all(bytes, pieces: pieces, limits: CSVLimits(mostBytes: 40))
            #expect(rows.map(\.fault) == [.rowTooLong, nil])
            #expect(rows.map(\.cells.count) == [2, 2])
            #expect(rows.first?.cells.first == "a")
        }
    }
}
