import AfterSalesCore
import AfterSalesTesting
import Testing

@Suite("Rows of comma-separated values, piece by piece")
struct CSVScannerTests {
    struct Case: CustomTestStringConvertible {
        let text: String
        let rows: [SeenRow]
        var testDescription: String { text.debugDescription }

        init(_ text: String, _ rows: (Int, [String], String, CSVFault?)...) {
            self.text = text
            self.rows = rows.map { SeenRow(line: $0.0, cells: $0.1, text: $0.2, fault: $0.3) }
        }
    }

    static let cases = [
        Case(""), Case("\n\r\n\r"), Case("a", (1, ["a"], "a", nil)), Case(",", (1, ["", ""], ",", nil)),
        Case("a,b\n1,2\n", (1, ["a", "b"], "a,b", nil), (2, ["1", "2"], "1,2", nil)),
        Case("a\r\nb\rc\nd", (1, ["a"], "a", nil), (2, ["b"], "b", nil), (3, ["c"], "c", nil), (4, ["d"], "d", nil)),
        Case("\r\n\na,\n\r\r\nb", (3, ["a", ""], "a,", nil), (6, ["b"], "b", nil)),
        Case(
            "\"a,b\",\"c \"\"d\"\"\",\"\"\nx", (1, ["a,b", "c \"d\"", ""], "\"a,b\",\"c \"\"d\"\"\",\"\"", nil),
            (2, ["x"], "x", nil)),
        Case("\"\"\"\"\"\"", (1, ["\"\""], "\"\"\"\"\"\"", nil)),
        Case("1,\"a\r\nb\rc\nd\"\n2", (1, ["1", "a\r\nb\rc\nd"], "1,\"a\r\nb\rc\nd\"", nil), (5, ["2"], "2", nil)),
        Case("中文,\"引号\",é\n", (1, ["中文", "引号", "é"], "中文,\"引号\",é", nil)),
        Case("a\"b,c\nd", (1, ["a\"b", "c"], "a\"b,c", .strayQuote), (2, ["d"], "d", nil)),
        Case("\"a\"b,c\nd", (1, ["a", "c"], "\"a\"b,c", .strayQuote), (2, ["d"], "d", nil)),
        Case(
            "a,\"b\nc,d\ne,f\n", (1, ["a", "b"], "a,\"b", .quoteWithoutEnd), (2, ["c", "d"], "c,d", nil),
            (3, ["e", "f"], "e,f", nil)),
        Case("a,\"b\"\"", (1, ["a", "b\""], "a,\"b\"\"", .quoteWithoutEnd)),
        Case(
            "\"a\nb\",\"c\r\nd\n", (1, ["a\nb", "c"], "\"a\nb\",\"c", .quoteWithoutEnd), (3, ["d"], "d", nil)),
        Case("\u{0},\u{1A}\n", (1, ["\u{0}", "\u{1A}"], "\u{0},\u{1A}", nil)),
    ]

    @Test(arguments: cases) func rows(of example: Case) {
        let bytes = Array(example.text.utf8)
        for size in Array(1...17) + [.max] { #expect(SeenRow.all(bytes, pieces: size) == example.rows, "\(size)") }
    }

    @Test(arguments: [UInt8(ascii: ";"), UInt8(ascii: "\t"), UInt8(ascii: "|")]) func delimiters(_ delimiter: UInt8) {
        let sign = String(UnicodeScalar(delimiter))
        let bytes = Array("a,b\(sign)\"c\(sign)d\"\(sign)\n".utf8)
        #expect(SeenRow.all(bytes, delimiter: delimiter).map(\.cells) == [["a,b", "c\(sign)d", ""]])
    }

    @Test func aLongRowIsAFaultOfThatRow() {
        let limits = CSVLimits(mostBytes: 20, mostCells: 4, mostLines: 2)
        let long = "abc,中文中文中文中文,x\n"
        let rows = [
            SeenRow(line: 1, cells: ["1", "2"], text: "1,2"),
            SeenRow(line: 2, cells: ["abc", "中文中文中"], text: "abc,中文中文中", fault: .rowTooLong),
            SeenRow(line: 3, cells: ["12345678901234567890"], text: "12345678901234567890"),
            SeenRow(line: 4, cells: ["1", "2", "3", "4"], text: "1,2,3,4,5", fault: .tooManyCells),
            SeenRow(line: 5, cells: ["a\nb\nc"], text: "\"a\nb\nc\""),
            SeenRow(line: 8, cells: ["a"], text: "\"a", fault: .quoteWithoutEnd),
            SeenRow(line: 9, cells: ["b"], text: "b"), SeenRow(line: 10, cells: ["c"], text: "c"),
            SeenRow(line: 11, cells: ["d"], text: "d\"", fault: .strayQuote),
            SeenRow(line: 12, cells: ["0", "a"], text: "0,\"a", fault: .quoteWithoutEnd),
            SeenRow(line: 13, cells: ["12345678901234567890"], text: "12345678901234567890", fault: .rowTooLong),
            SeenRow(line: 14, cells: ["end"], text: "end"),
        ]
        let text =
            "1,2\n" + long + "12345678901234567890\r\n1,2,3,4,5\n\"a\nb\nc\"\n\"a\nb\nc\nd\"\n"
            + "0,\"a\n12345678901234567890,\"\r\nend"
        for size in Array(1...17) + [.max] {
            let seen = SeenRow.all(Array(text.utf8), pieces: size, limits: limits)
            #expect(seen.map(\.line) == rows.map(\.line))
            #expect(seen.map(\.text) == rows.map(\.text))
            #expect(seen.map(\.fault) == rows.map(\.fault))
            #expect(seen.map(\.cells).dropLast(4) == rows.map(\.cells).dropLast(4))
        }
    }

    @Test(arguments: 0..<300) func anyBytesAreReadAsThePlainReaderDoes(seed: UInt64) {
        var random = SeededRandom(seed: seed)
        let letters = Array("a,\"\n\r".utf8) + (seed % 2 == 0 ? Array("bcdefgh,,".utf8) : [])
        let bytes = random.list(0...200) { $0.pick(letters) }
        let limits =
            seed % 3 == 0
            ? CSVLimits()
            : CSVLimits(
                mostBytes: random.number(1...40), mostCells: random.number(1...6), mostLines: random.number(0...3))
        let expected = PlainCSV(bytes: bytes, limits: limits).rows()
        for size in Array(1...17) + [.max] {
            #expect(SeenRow.all(bytes, pieces: size, limits: limits) == expected, "seed \(seed), pieces of \(size)")
        }
    }

    @Test(arguments: 0..<100) func whatTheWriterWritesIsReadBack(seed: UInt64) {
        var random = SeededRandom(seed: seed)
        let letters = ["a", "中", ",", "\"", "\n", "\r\n", "\r", "é", "=", "'", "🚗", " "]
        let table = random.list(1...8) { random in
            ["x"] + random.list(0...6) { random in random.list(0...30) { $0.pick(letters) }.joined() }
        }
        var csv = CSVText()
        for row in table { csv.add(row.map { .plain($0) }) }
        let seen = SeenRow.all(Array(csv.text.utf8), pieces: random.number(1...99))
        // By scalars: texts that are canonically the same are not the same here.
        #expect(
            seen.map { $0.cells.map { Array($0.unicodeScalars) } } == table.map { $0.map { Array($0.unicodeScalars) } })
        #expect(seen.allSatisfy { $0.fault == nil })
    }
}
