import AfterSalesCore
import AfterSalesInterchange
import AfterSalesTesting
import Testing

@Suite("Any bytes as a file of comma-separated values")
struct CSVRandomFileTests {
    @Test(arguments: 0..<200) func nothingIsLost(seed: UInt64) throws {
        var random = SeededRandom(seed: seed)
        let letters =
            Array("a1,;\"\n\r\t ".utf8) + [0, 0xFF, 0xFE, 0x81, 0x30, 0xD6, 0xD0, 0xE4, 0xB8, 0xAD, 0xD8, 0x00]
        let bytes = random.list(0...400) { $0.pick(letters) }
        let limits = CSVLimits(
            mostBytes: random.number(1...100), mostCells: random.number(1...9), mostLines: random.number(0...3))
        for encoding in TextEncoding.allCases.map(Optional.some) + [nil] {
            var decoded = try DecodedBytes(MemoryBytes(bytes), as: encoding)
            var text: [UInt8] = []
            while let piece = try decoded.next() { text += piece }
            let expected = String(decoding: text, as: UTF8.self)
            #expect(Array(expected.utf8) == text, "what comes out is UTF-8")

            let source = MemoryBytes(bytes, pieceSize: random.number(1...50))
            var rows = try CSVRows(source, file: "f.csv", encoding: encoding, layout: CSVLayout(limits: limits))
            let lines = Self.lines(expected)
            var last = rows.header.line
            while let row = try rows.next() {
                #expect(row.line > last)
                last = row.line
                #expect(row.byteCount <= limits.mostBytes)
                #expect(row.count <= limits.mostCells && row.count > 0)
                // Each row begins where its line does.
                let begun = try #require(lines.indices.contains(row.line - 1) ? lines[row.line - 1] : nil)
                let first = row.text.unicodeScalars.prefix { $0 != "\n" && $0 != "\r" }
                #expect(begun.starts(with: Array(first)), "seed \(seed), line \(row.line)")
                for cell in 0..<row.count { #expect(row.text(of: cell).utf8.count <= row.byteCount) }
                #expect(row.fault == nil || !rows.findings(of: row).isEmpty)
            }
            #expect(rows.textFaults == decoded.faults)
        }
    }

    /// The physical lines.
    private static func lines(_ text: String) -> [[Unicode.Scalar]] {
        var lines: [[Unicode.Scalar]] = [[]]
        var isAfterCarriage = false
        for scalar in text.unicodeScalars {
            if scalar == "\r" || (scalar == "\n" && !isAfterCarriage) {
                lines.append([])
            } else if scalar != "\n" {
                lines[lines.count - 1].append(scalar)
            }
            isAfterCarriage = scalar == "\r"
        }
        return lines
    }
}
