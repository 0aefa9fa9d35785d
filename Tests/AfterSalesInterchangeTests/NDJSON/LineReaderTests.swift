import Testing

@testable import AfterSalesInterchange

@Suite struct LineReaderTests {
    private func lines(_ text: [UInt8], longest: Int = 10, pieces: Int) -> [LineReader.Line] {
        var reader = LineReader(longest: longest)
        var lines: [LineReader.Line] = []
        for start in stride(from: 0, to: text.count, by: pieces) {
            reader.feed(Array(text[start..<min(start + pieces, text.count)]))
            while let line = reader.next() { lines.append(line) }
        }
        reader.end()
        while let line = reader.next() { lines.append(line) }
        return lines
    }

    static let cases: [(text: String, lines: [String])] = [
        ("", []), ("a", ["a"]), ("a\n", ["a"]), ("a\nb", ["a", "b"]), ("a\r\nb\r\n", ["a", "b"]),
        ("\n\n", ["", ""]), ("\na", ["", "a"]), ("\u{FEFF}a\n\u{FEFF}b", ["a", "\u{FEFF}b"]), ("\u{FEFF}", [""]),
        ("a\rb\n", ["a\rb"]), ("\r\n", [""]), ("1234567890\n1", ["1234567890", "1"]),
        ("1234567890\r\n1", ["1234567890", "1"]), ("更换\n机油", ["更换", "机油"]),
    ]

    @Test(arguments: cases.indices, [1, 2, 3, 5, 100])
    func linesAreTheSameHoweverTheFileIsCut(_ index: Int, pieces: Int) {
        let (text, expected) = Self.cases[index]
        let found = lines(Array(text.utf8), pieces: pieces)
        #expect(
            found.map { String(decoding: $0.bytes, as: UTF8.self).unicodeScalars.map(\.value) }
                == expected.map { $0.unicodeScalars.map(\.value) })
        #expect(found.map(\.number) == Array(expected.indices.map { $0 + 1 }))
        #expect(found.allSatisfy { !$0.isTooLong })
    }

    @Test(arguments: [1, 2, 3, 5, 100])
    func aLineThatIsTooLongIsSaidAndTheNextOneRead(pieces: Int) {
        for text in ["12345678901", "12345678901\r", "1234567890 and more than that"] {
            let found = lines(Array("a\n\(text)\nb\n\(text)".utf8), pieces: pieces)
            #expect(found.map(\.isTooLong) == [false, true, false, true])
            #expect(found.map(\.number) == [1, 2, 3, 4])
            #expect(found[2].bytes == Array("b".utf8))
        }
    }

    @Test(arguments: [1, 7, 999, 5_000])
    func ofALineThatIsTooLongABeginningIsKept(pieces: Int) {
        let text = (0..<100_000).map { UInt8(ascii: "a") + UInt8($0 % 26) }
        let found = lines(text, longest: 2_000, pieces: pieces)
        #expect(found.count == 1 && found[0].isTooLong && found[0].bytes == Array(text.prefix(1_000)))
    }
}
