import AfterSalesCore

/// Reads the NHTSA's whole list of recalls, `FLAT_RCL` (美国召回总表), line by line, in memory that does not grow with the file.
///
/// Cells end at tabs and nothing is quoted: a quotation mark is a character. There is no header; one is read where there is.
public struct FlatRecallReader {
    /// The most bytes of a line.
    static let longestLine = 1 << 20
    private static let mostRepeats = 100

    /// The file, by its name.
    public let file: String
    /// The header as it stands there; nil where there is none.
    public private(set) var header: String?
    /// What is to be said of the file so far.
    public var findings: [SourceFinding] { notes + (decoded?.findings(in: file) ?? []) }
    private var notes: [SourceFinding] = []
    private var layout = FlatRecallLayout()
    private var lines = LineReader(longest: Self.longestLine)
    private var source: any ByteSource
    /// The same where the whole file has one encoding.
    private var decoded: DecodedBytes?
    private var isAtEnd = false
    private var isReadable = true
    /// How many cells the lines of the file have.
    private var width: Int?
    private var repeats = 0

    /// A reader.
    /// - Parameters:
    ///   - source: The bytes of the file.
    ///   - file: The file, by its name.
    ///   - encoding: How it is written; where it is nil, each line is read as UTF-8 if it is that, and else as Latin-1.
    /// - Throws: What keeps the source from being read, and an ``EncodingFault``.
    public init(_ source: any ByteSource, file: String, encoding: TextEncoding? = nil) throws {
        self.file = file
        var rest = source
        var beginning: [UInt8] = []
        // However small the pieces are: what a file is written in is found in the same bytes.
        while beginning.count < TextEncoding.sampleSize, let piece = try rest.next() { beginning += piece }
        self.source = BegunBytes(beginning, rest)
        let found = TextEncoding(detecting: beginning)
        if let given = encoding ?? ([.utf16LittleEndian, .utf16BigEndian].contains(found) ? found : nil) {
            decoded = try DecodedBytes(self.source, as: given)
        }
    }

    /// The next record; nil at the end.
    /// - Throws: What keeps the source from being read.
    public mutating func next() throws -> SourceRecall? {
        while isReadable {
            while let line = lines.next() {
                if line.isBlank { continue }
                if let recall = try recall(on: line) { return recall }
                guard isReadable else { return nil }
            }
            guard !isAtEnd else { return nil }
            if let piece = try nextPiece() {
                lines.feed(piece)
            } else {
                isAtEnd = true
                lines.end()
            }
        }
        return nil
    }

    private mutating func nextPiece() throws -> [UInt8]? {
        guard decoded != nil else { return try source.next() }
        return try decoded?.next()
    }

    private mutating func recall(on line: LineReader.Line) throws -> SourceRecall? {
        let (text, isDamaged) = try Self.text(of: line.bytes)
        let place = SourcePlace(file: file, line: line.number)
        var recall = SourceRecall(at: place, text)
        guard !line.isTooLong else {
            recall.findings = LineFault.lineTooLong(Self.longestLine).findings.map { SourceFinding(at: place, $0) }
            return recall
        }
        let cells = text.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
        if let found = FlatRecallLayout(header: cells) {
            begin(found, text, on: line.number)
            return nil
        }
        for (field, column) in layout.fields where column < cells.count {
            recall.fields[field] = SourceField(
                cells[column], at: SourcePlace(file: file, line: line.number, column: layout.name(of: column)))
        }
        recall.findings = findings(of: cells.count, isDamaged, at: place)
        return recall
    }

    private mutating func begin(_ found: FlatRecallLayout, _ text: String, on line: Int) {
        guard header == nil, width == nil else {
            repeats += 1
            guard repeats <= Self.mostRepeats else { return }
            note(.note, .repeatedHeader, line, LocalizedText("the header comes again", "表头重复出现"))
            return
        }
        header = text
        layout = found
        width = found.names.count
        for name in found.missing {
            isReadable = false
            note(
                .error, .missingColumn, line, LocalizedText("the column \(name) is missing", "缺少列 \(name)"),
                [.init("column", name)])
        }
    }

    private mutating func findings(of count: Int, _ isDamaged: Bool, at place: SourcePlace) -> [SourceFinding] {
        var findings: [SourceFinding] = []
        func say(_ severity: Finding.Severity, _ code: Finding.Code, _ inputs: [Finding.Input], _ text: LocalizedText) {
            findings.append(SourceFinding(at: place, Finding(severity, code, at: .document, inputs: inputs, text)))
        }
        let inputs = { (expected: Int) -> [Finding.Input] in
            [.init("fields", String(count)), .init("expected", String(expected))]
        }
        if count < layout.needed {
            let expected = width ?? 27
            say(
                .error, .wrongFieldCount, inputs(expected),
                LocalizedText(
                    "the line has \(count) cells, expected \(expected): it is cut off",
                    "该行只有 \(count) 个单元格，应为 \(expected) 个：已截断"))
        } else if let width, count < width {
            say(
                .warning, .wrongFieldCount, inputs(width),
                LocalizedText(
                    "the line has \(count) cells, others \(width); what is missing is taken as empty",
                    "该行有 \(count) 个单元格，其他行有 \(width) 个，缺少的按空白处理"))
        } else if width == nil {
            width = count
        }
        if isDamaged {
            say(
                .warning, .undecodableText, [],
                LocalizedText("bytes of the line are no text; � stands for them", "该行有字节不是文本，以 � 代替"))
        }
        return findings
    }

    private mutating func note(
        _ severity: Finding.Severity, _ code: Finding.Code, _ line: Int, _ text: LocalizedText,
        _ inputs: [Finding.Input] = []
    ) {
        notes.append(
            SourceFinding(
                at: SourcePlace(file: file, line: line),
                Finding(severity, code, at: Place("line \(line)"), inputs: inputs, text)))
    }

    /// A line as text, and whether some of it is none.
    private static func text(of bytes: [UInt8]) throws -> (text: String, isDamaged: Bool) {
        if bytes.allSatisfy({ $0 < 0x80 && $0 != 0 }) { return (String(decoding: bytes, as: UTF8.self), false) }
        if !bytes.contains(0), let text = String(validating: bytes, as: UTF8.self) { return (text, false) }
        var decoded = try DecodedBytes(MemoryBytes(bytes), as: .latin1)
        var text: [UInt8] = []
        while let piece = try decoded.next() { text += piece }
        return (String(decoding: text, as: UTF8.self), !decoded.faults.listed.isEmpty)
    }
}
