import AfterSalesCore
import AfterSalesInterchange
import AfterSalesTesting
import Testing

@Suite("Text of any encoding as UTF-8")
struct DecodedBytesTests {
    /// Behind so much ASCII every piece has a border of its own; the detection has read its sample before.
    private static let padding = String(repeating: "0123456789abcde\n", count: TextEncoding.sampleSize / 16)

    @Test(arguments: TextEncoding.allCases, [false, true]) func oneText(encoding: TextEncoding, isMarked: Bool) throws {
        let expected = encoding == .latin1 ? EncodingSample.latin : EncodingSample.chinese
        let mark: [UInt8] =
            switch encoding {
            case .utf8: [0xEF, 0xBB, 0xBF]
            case .utf16LittleEndian: [0xFF, 0xFE]
            case .utf16BigEndian: [0xFE, 0xFF]
            case .gb18030: [0x84, 0x31, 0x95, 0x33]
            case .latin1: []
            }
        let bytes = (isMarked ? mark : []) + EncodingSample.bytes(expected, encoding)
        for isGiven in [false, true] {
            let (text, decoded) = try EncodingSample.text(bytes, isGiven ? encoding : nil)
            #expect(text == expected)
            #expect(Array(text.unicodeScalars) == Array(expected.unicodeScalars))
            #expect(decoded.encoding == encoding)
            #expect(decoded.isGiven == isGiven)
            #expect(decoded.hasByteOrderMark == (isMarked && encoding != .latin1))
            #expect(decoded.faults.count == 0)
        }
    }

    @Test(arguments: TextEncoding.allCases) func anyPieces(encoding: TextEncoding) throws {
        let sample = encoding == .latin1 ? EncodingSample.latin : EncodingSample.chinese
        let isWide = encoding == .utf16LittleEndian || encoding == .utf16BigEndian
        let padding = isWide ? EncodingSample.bytes(Self.padding, encoding) : Array(Self.padding.utf8)
        let bytes =
            EncodingSample.bytes(sample, encoding) + [isWide ? [] : [0xFF], isWide ? [0x41] : []].flatMap(\.self)
        let expected = Self.padding + sample + (encoding == .latin1 ? "ÿ" : "\u{FFFD}")
        // The first piece is all that is looked at.
        struct Source: ByteSource {
            var first: [UInt8]?
            var rest: EncodingSample.Trickle
            mutating func next() -> [UInt8]? {
                defer { first = nil }
                return first ?? rest.next()
            }
        }
        for size in 1...17 {
            let source = Source(first: padding, rest: .init(bytes: bytes[...], size: size))
            var decoded = try DecodedBytes(source, as: encoding)
            var text: [UInt8] = []
            while let piece = try decoded.next() { text += piece }
            #expect(String(decoding: text, as: UTF8.self) == expected, "pieces of \(size)")
            let faults = decoded.faults
            #expect(faults.count == (encoding == .latin1 ? 0 : 1))
            if encoding != .latin1 {
                #expect(faults.listed.first?.offset == padding.count + bytes.count - 1)
                #expect(faults.listed.first?.line == 4_096 + 4)
            }
        }
    }

    @Test(
        "what stands for bytes that are no text",
        arguments: [
            (TextEncoding.utf8, [0x61, 0xFF, 0x62], "a\u{FFFD}b", [1]), (.utf8, [0xE4, 0xB8], "\u{FFFD}", [0]),
            (.utf8, [0xE4, 0xB8, 0x41], "\u{FFFD}A", [0]), (.utf8, [0xC0, 0x80], "\u{FFFD}\u{FFFD}", [0]),
            (.utf8, [0xED, 0xA0, 0x80], "\u{FFFD}\u{FFFD}\u{FFFD}", [0]),
            (.utf8, [0x0A, 0xF5, 0x0A, 0xF5], "\n\u{FFFD}\n\u{FFFD}", [1, 3]),
            (.utf8, [0xF4, 0x90, 0x80, 0x80], "\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}", [0]),
            (.utf8, [0x61, 0, 0], "a\u{FFFD}\u{FFFD}", [1]),
            (.utf8, [0xF0, 0x9F, 0x9A], "\u{FFFD}", [0]), (.utf8, [0xE0, 0x9F, 0xBF], "\u{FFFD}\u{FFFD}\u{FFFD}", [0]),
            (.utf16LittleEndian, [0x61, 0, 0x00, 0xD8, 0x62, 0], "a\u{FFFD}b", [2]),
            (.utf16LittleEndian, [0x00, 0xDC], "\u{FFFD}", [0]),
            (.utf16LittleEndian, [0x61], "\u{FFFD}", [0]), (.utf16LittleEndian, [0x00, 0xD8], "\u{FFFD}", [0]),
            (.utf16LittleEndian, [0x00, 0xD8, 0x00], "\u{FFFD}\u{FFFD}", [0]),
            (.utf16BigEndian, [0, 0, 0, 0x61], "\u{FFFD}a", [0]),
            (.gb18030, [0xD6, 0xD0, 0xFF, 0xCE, 0xC4], "中\u{FFFD}文", [2]), (.gb18030, [0xD6], "\u{FFFD}", [0]),
            (.gb18030, [0xD6, 0x0A, 0xD6, 0xD0], "\u{FFFD}\n中", [0]), (.gb18030, [0x81, 0x30, 0x81], "\u{FFFD}", [0]),
            (.gb18030, [0x81, 0x30, 0x41], "\u{FFFD}0A", [0]),
            (.gb18030, [0xD6, 0xD0, 0, 0xCE, 0xC4], "中\u{FFFD}文", [2]),
            (.gb18030, [0xCE, 0xC4, 0xFE, 0x39, 0xFE, 0x39, 0xD6, 0xD0], "文\u{FFFD}中", [2]),
            (.latin1, [0xE9, 0x81, 0x0A, 0x00, 0x92], "é\u{FFFD}\n\u{FFFD}’", [1, 3]),
        ] as [(TextEncoding, [UInt8], String, [Int])])
    func faults(encoding: TextEncoding, bytes: [UInt8], expected: String, offsets: [Int]) throws {
        for size in 1...5 {
            let (text, decoded) = try EncodingSample.text(bytes, encoding, pieces: size)
            #expect(text == expected)
            #expect(decoded.faults.listed.map(\.offset) == offsets)
            #expect(decoded.faults.count == expected.unicodeScalars.count { $0 == "\u{FFFD}" })
        }
    }

    @Test func faultsOfAMarkedFileCountTheMark() throws {
        let (_, decoded) = try EncodingSample.text([0xEF, 0xBB, 0xBF, 0x0D, 0x0A, 0x0D, 0xFF, 0, 0xFF], nil)
        #expect(decoded.faults.listed.map(\.line) == [3, 3])
        #expect(decoded.faults.listed.map(\.offset) == [6, 7])
        #expect(decoded.faults.listed.map(\.kind) == [.notInEncoding, .zero])
        #expect(decoded.faults.count == 3)
    }

    @Test func listsAreBounded() throws {
        let bytes = [[UInt8]](repeating: [0xFF, 0xFF, 0x0A], count: 5_000).flatMap(\.self)
        let (_, decoded) = try EncodingSample.text(bytes, .utf8)
        #expect(decoded.faults.count == 10_000)
        #expect(decoded.faults.listed.count == TextFaults.mostListed)
        #expect(decoded.faults.listed.last?.line == TextFaults.mostListed)
    }

    @Test(arguments: 0..<60) func utf8IsReadAsTheStandardLibraryDoes(seed: UInt64) throws {
        var random = SeededRandom(seed: seed)
        let characters: [[UInt8]] = ["a", "é", "中", "🚗", "\n", "0123456789"].map { Array($0.utf8) }
        let bytes = random.list(0...120) { random -> [UInt8] in
            random.chance(80) ? random.pick(characters) : [UInt8(random.number(1...255))]
        }.flatMap(\.self)
        let (text, decoded) = try EncodingSample.text(bytes, .utf8, pieces: random.number(1...40))
        let expected = String(
            decoding: bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...], as: UTF8.self)
        #expect(Array(text.utf8) == Array(expected.utf8))
        #expect(decoded.faults.count == expected.unicodeScalars.count { $0 == "\u{FFFD}" })
    }

    /// A file as a whole: UTF-8 stays as it is, with its mark and what is no text in it; all else becomes UTF-8.
    @Test(
        arguments: [
            ([0x61, 0xFF, 0x62], .utf8, [0x61, 0xFF, 0x62], 0),
            ([0xEF, 0xBB, 0xBF, 0x61], nil, [0xEF, 0xBB, 0xBF, 0x61], 0),
            ([], nil, [], 0), ([0xD6, 0xD0], .gb18030, Array("中".utf8), 0), ([0xE9], .latin1, Array("é".utf8), 0),
            ([0xFF, 0xFE, 0x2D, 0x4E], nil, Array("中".utf8), 0), ([0x61, 0xFF], .gb18030, Array("a\u{FFFD}".utf8), 1),
        ] as [([UInt8], TextEncoding?, [UInt8], Int)])
    func aWholeFile(_ bytes: [UInt8], _ encoding: TextEncoding?, _ expected: [UInt8], _ faults: Int) throws {
        let read = try DecodedBytes.utf8(bytes, as: encoding, file: "f")
        #expect(read.bytes == expected && read.findings.count == faults)
        #expect(read.findings.allSatisfy { $0.finding.code == .undecodableText && $0.place.file == "f" })
    }
}
