import AfterSalesCore
import AfterSalesInterchange
import Testing

/// Small files that end too early, or have bytes that are no text.
@Suite struct BrokenFileTests {
    /// What is right is taken without a word.
    @Test(arguments: HostileReader.allCases)
    func theWholeFileIsTaken(_ reader: HostileReader) async throws {
        let told = try await reader.read(try await reader.small())
        #expect(told.errors.isEmpty)
        #expect(told.counts.read > 0 && told.counts.taken == told.counts.read)
    }

    /// Wherever a file ends: what is whole is taken, what is not is told, and everything is counted.
    @Test(arguments: HostileReader.allCases)
    func aFileThatEndsTooEarly(_ reader: HostileReader) async throws {
        let bytes = try await reader.small()
        let all = try await reader.read(bytes).counts
        // Blanks and line ends behind the last word are missed by nobody.
        let words = (bytes.lastIndex { $0 > 0x20 } ?? 0) + 1
        for end in 0..<words {
            let told = try await reader.read(Array(bytes.prefix(end)))
            let counts = told.counts
            #expect(counts.read == counts.taken + counts.unchanged + counts.setAside, "\(end) bytes")
            // The last line of a store is none of its rows; half of it is one that nobody can read.
            #expect(counts.read <= all.read + (reader == .store ? 1 : 0), "\(end) bytes")
            #expect(told.findings.allSatisfy { $0.place.line >= 1 }, "\(end) bytes")
            #expect(counts.setAside == 0 || !told.errors.isEmpty, "\(end) bytes")
            // A table is not known to be cut between its rows, nor in the text of a cell; a line of its own is one record.
            guard reader != .table, reader != .records else { continue }
            #expect(!told.errors.isEmpty, "\(end) bytes")
        }
    }

    /// Wherever a byte is no text, it is told on its line, or the row that it breaks is set aside there.
    @Test(arguments: HostileReader.allCases, [0xFF, 0xC0, 0x00] as [UInt8])
    func aByteThatIsNoText(_ reader: HostileReader, _ byte: UInt8) async throws {
        let bytes = try await reader.small()
        // Files of a store are long: each place of one has one of the bytes.
        let turn = byte == 0xFF ? 0 : byte == 0xC0 ? 1 : 2
        for index in bytes.indices where reader != .store || index % 3 == turn {
            var broken = bytes
            broken[index] = byte
            let told = try await reader.read(broken)
            let counts = told.counts
            #expect(counts.read == counts.taken + counts.unchanged + counts.setAside, "byte \(index)")
            #expect(!told.findings.isEmpty, "byte \(index)")
            #expect(told.findings.allSatisfy { $0.place.line >= 1 }, "byte \(index)")
            // A carriage return ends a line as well, where the feed behind it is broken.
            let ends = broken.indices.prefix(index).filter { place in
                broken[place] == 0x0A || broken[place] == 0x0D && broken[place + 1] != 0x0A
            }
            let line = ends.count + 1
            // A table whose header is broken is not read.
            guard reader == .table, line > 1 else { continue }
            let code: Finding.Code = byte == 0 ? .zeroByte : .undecodableText
            #expect(told.findings.contains { $0.finding.code == code && $0.place.line == line }, "byte \(index)")
        }
    }

    /// However the bytes behind a mark are cut, they are no UTF-16.
    @Test func zerosBehindAMark() {
        let bytes: [UInt8] = [0xEF, 0xBB, 0xBF, 0x01, 0x00, 0x00, 0x00, 0x3C, 0x61, 0x2F, 0x3E]
        for chunk in 1...bytes.count {
            #expect(XMLReading(bytes, chunk: chunk).fault == "malformedXML 1:1", "\(chunk)")
        }
    }
}
