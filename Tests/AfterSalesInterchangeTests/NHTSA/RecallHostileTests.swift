import AfterSalesCore
import AfterSalesInterchange
import AfterSalesStorage
import AfterSalesTesting
import AfterSalesWarranty
import Testing

/// Files that mean harm, or are broken.
@Suite struct RecallHostileTests {
    /// A line without end is told, and what comes behind it is read.
    @Test func aLineWithoutEndIsTold() async throws {
        let long = [UInt8](repeating: UInt8(ascii: "A"), count: 5 << 20)
        let bytes = FlatLine.file([[:]]) + long + [0x0A] + FlatLine.file([["YEARTXT": "2019"]])
        let read = try await RecallRead.read(bytes, into: InMemoryStore(), pieceSize: 4_096)
        #expect(read.lines == ["2 error lineTooLong"] && read.counts.taken == 2 && read.counts.setAside == 1)
        #expect((read.taking.setAside.first?.text.utf8.count ?? .max) <= 2_000)
    }

    /// A campaign of more cars than may be is set aside, whole; the others are taken.
    @Test func tooManyCarsAreSetAside() async throws {
        var lines: [[String: String]] = [["CAMPNO": "21V651000"]]
        for number in 0..<10_001 {
            lines.append(["MODELTXT": "M\(number)", "DESC_DEFECT": "", "CORRECTIVE_ACTION": ""])
        }
        let read = try await RecallRead.read(lines, into: InMemoryStore())
        #expect(read.counts.taken == 1 && read.counts.setAside == 10_001 && read.taking.setAside.count == 10_001)
        #expect(read.lines == ["2 error tooManyElements"])
    }

    /// A file that ends anywhere gives the lines before, and of the cut one either an error or what is whole of it.
    @Test func aFileThatIsCutOff() async throws {
        let file = FlatLine.file([[:], ["CAMPNO": "22V000000"], ["CAMPNO": "23V000000"]])
        for length in stride(from: 0, through: file.count, by: 13) {
            let read = try await RecallRead.read(Array(file.prefix(length)), into: InMemoryStore())
            let lines = file.prefix(length).count { $0 == 0x0A }
            #expect(read.counts.taken >= lines && read.counts.taken <= lines + 1)
            #expect(read.counts.read == read.counts.taken + read.counts.setAside)
            #expect(read.taking.setAside.count == read.counts.setAside)
        }
    }

    /// Bytes of any sort in either form: findings, never a crash, and every record goes somewhere.
    @Test(arguments: 0..<80)
    func anyBytes(_ seed: Int) async throws {
        var random = SeededRandom(seed: UInt64(seed))
        var bytes = seed % 2 == 0 ? FlatLine.file([[:], ["YEARTXT": "2019"], [:]]) : Array(NHTSAJSONTests.answer.utf8)
        for _ in 0..<random.number(1...60) {
            let place = random.number(0...bytes.count - 1)
            switch random.number(0...3) {
            case 0: bytes[place] = UInt8(random.number(0...255))
            case 1: bytes.remove(at: place)
            case 2: bytes.insert(random.pick([0x00, 0x09, 0x0A, 0x0D, 0x22, 0x26, 0x3C, 0xFF]), at: place)
            default: bytes += bytes[place...].prefix(200)
            }
        }
        for form in [RecallForm.nhtsaFlat(), .nhtsaJSON, .nhtsaFlat(.utf16BigEndian)] {
            let store = InMemoryStore()
            let read = try await RecallRead.read(bytes, form, into: store, pieceSize: random.number(1...999))
            #expect(read.counts.read == read.counts.taken + read.counts.unchanged + read.counts.setAside)
            #expect(read.taking.setAside.allSatisfy { row in row.findings.contains { $0.finding.severity == .error } })
            let again = try await RecallRead.read(bytes, form, into: store)
            #expect(again.counts.taken == 0 && again.counts.setAside == read.counts.setAside)
        }
    }
}
