import AfterSalesCore
import AfterSalesTesting
import Testing

@Suite("Comma-separated values at the edges of the blocks they are searched in")
struct CSVBlockTests {
    /// Everything that matters, so that each stands once at every place around the ends of the first two blocks.
    @Test(arguments: Array(50...72) + Array(114...136)) func everySignAtEveryPlace(_ length: Int) {
        let lead = String(repeating: "x", count: length)
        let text = lead + ",\"a\"\"b,\r\nc\",,\"\"\r\nd\"e,\"f\"g\rh,i\n\"j\nk,l\n"
        let bytes = Array(text.utf8)
        let expected = PlainCSV(bytes: bytes, limits: CSVLimits()).rows()
        #expect(expected.count == 5)
        for size in Array(1...9) + [31, 32, 33, 63, 64, 65, 127, 128, 129, .max] {
            #expect(SeenRow.all(bytes, pieces: size) == expected, "pieces of \(size)")
        }
        for split in 1..<bytes.count { #expect(Self.rows(bytes, split) == expected, "split at \(split)") }
    }

    private static func rows(_ bytes: [UInt8], _ split: Int) -> [SeenRow] {
        var scanner = CSVScanner()
        var rows: [SeenRow] = []
        for piece in [bytes[..<split], bytes[split...]] {
            scanner.append(Array(piece))
            while let row = scanner.next() { rows.append(SeenRow(row)) }
        }
        scanner.finish()
        while let row = scanner.next() { rows.append(SeenRow(row)) }
        return rows
    }

    /// Rows of some blocks, in pieces that leave a block half known.
    @Test(arguments: 0..<60) func longRowsAsThePlainReaderDoes(seed: UInt64) {
        var random = SeededRandom(seed: seed)
        let letters =
            Array("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa,,\"\n".utf8) + [0xE4, 0xB8, 0xAD, 0xAC, 0x8D, 0x8A, 0xA2]
        let bytes = random.list(500...3_000) { $0.pick(letters) }
        let limits = CSVLimits(mostBytes: random.number(100...2_000), mostLines: random.number(0...20))
        let expected = PlainCSV(bytes: bytes, limits: limits).rows().filter { $0.fault != .rowTooLong }
        for size in [random.number(1...63), random.number(64...200), .max] {
            let seen = SeenRow.all(bytes, pieces: size, limits: limits).filter { $0.fault != .rowTooLong }
            #expect(seen == expected, "pieces of \(size)")
        }
    }

    @Test(arguments: 0..<60) func cellsAreTheSameHoweverTheyAreAskedFor(seed: UInt64) {
        var random = SeededRandom(seed: seed)
        let letters = Array("abc,\"\n".utf8) + (seed % 2 == 0 ? [0xE9] : [])
        var scanner = CSVScanner()
        scanner.append(random.list(0...400) { $0.pick(letters) })
        scanner.finish()
        while let row = scanner.next() {
            var lent: [[UInt8]] = []
            row.forEachCell { cell, bytes in
                #expect(cell == lent.count)
                lent.append(bytes.withUnsafeBufferPointer(Array.init))
            }
            #expect(lent == (0..<row.count).map { Array(row.bytes(of: $0)) })
            #expect(row.cells == lent.map { String(decoding: $0, as: UTF8.self) })
            #expect(row.cells == (0..<row.count).map { row.text(of: $0) })
        }
    }

    @Test func whatTakesTheCellsMayStop() throws {
        struct Enough: Error {}
        var scanner = CSVScanner()
        scanner.append(Array("a,\"b\"\"\",c\n".utf8))
        let next = scanner.next()
        let row = try #require(next)
        var seen = 0
        #expect(throws: Enough.self) {
            try row.forEachCell { cell, _ in
                seen += 1
                if cell == 1 { throw Enough() }
            }
        }
        #expect(seen == 2)
    }
}
