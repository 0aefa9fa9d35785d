public import AfterSalesCore

/// Reads a file of comma-separated values with a header (CSV 读取), row by row, in bounded memory: quoted fields, several line
/// ends, the delimiters of several countries. Blank rows are passed over, and so is a header that comes again.
///
///     var rows = try CSVRows(FileBytes(path: path), file: "orders.csv", layout: CSVLayout(needed: ["VIN"]))
///     while let row = try rows.next() {
///         let problems = rows.findings(of: row)
///     }
public struct CSVRows {
    /// How many headers that come again are told one by one.
    static let mostRepeats = 100

    /// The header.
    public let header: CSVHeader
    /// What stands between cells.
    public let delimiter: Unicode.Scalar
    /// The file, by its name.
    public let file: String
    private let separator: UInt8
    private var text: DecodedBytes
    private var scanner: CSVScanner
    private var isAtEnd = false
    private var notes: [SourceFinding] = []
    private var repeats = 0

    /// Reads the header.
    /// - Parameters:
    ///   - source: The bytes of the file.
    ///   - file: The file, by its name.
    ///   - encoding: How it is written; found out where it is nil.
    ///   - layout: What is known of it.
    /// - Throws: What keeps the source from being read, and an ``EncodingFault``. What is wrong with the header is in
    ///   ``findings``.
    public init(
        _ source: any ByteSource, file: String, encoding: TextEncoding? = nil, layout: CSVLayout = CSVLayout()
    ) throws {
        self.file = file
        var text = try DecodedBytes(source, as: encoding)
        var bytes: [UInt8] = []
        while !CSVBeginning.isEnough(bytes), let piece = try text.next() {
            if bytes.isEmpty { bytes = piece } else { bytes += piece }
        }
        let beginning = CSVBeginning(bytes, given: layout.delimiter)
        separator = beginning.delimiter
        delimiter = Unicode.Scalar(beginning.delimiter)
        let line = beginning.separatorLine > 0 ? 2 : 1
        scanner = CSVScanner(delimiter: beginning.delimiter, limits: layout.limits, line: line)
        scanner.append(line == 1 ? bytes : Array(bytes[beginning.separatorLine...]))
        self.text = text
        var row: CSVRow?
        repeat {
            row = try Self.next(&scanner, &self.text, &isAtEnd)
        } while row.map { $0.firstLetter(delimiter: beginning.delimiter) == nil } ?? false
        var header = CSVHeader(row, delimiter: beginning.delimiter)
        let check = CSVHeaderCheck(header, fault: row?.fault, layout)
        header.isReadable = row != nil && check.errorCount == 0
        self.header = header
        guard row != nil else {
            note(
                .error, .missingColumn, line: 1,
                LocalizedText("the file is empty: it has not even a header", "文件为空：没有表头"))
            return
        }
        notes = check.findings.map { finding in
            let column = finding.place.column.map { header.names[$0 - 1] }
            return SourceFinding(at: SourcePlace(file: file, line: header.line, column: column), finding)
        }
    }

    /// How the file is written.
    public var encoding: TextEncoding { text.encoding }
    /// Whether the caller said how it is written.
    public var isEncodingGiven: Bool { text.isGiven }
    /// What was wrong with its bytes so far.
    public var textFaults: TextFaults { text.faults }
    /// What is to be said of the file so far: of its header, of headers that came again, of its encoding. What is wrong with a
    /// row is said by ``findings(of:)``.
    public var findings: [SourceFinding] { notes + text.findings(in: file) }

    /// The next row that is not blank; nil at the end.
    /// - Throws: What keeps the source from being read.
    public mutating func next() throws -> CSVRow? {
        while let row = try Self.next(&scanner, &text, &isAtEnd) {
            guard let letter = row.firstLetter(delimiter: separator) else { continue }
            guard header.isRepeated(by: row, beginningWith: letter) else { return row }
            repeats += 1
            guard repeats <= Self.mostRepeats else { continue }
            note(.note, .repeatedHeader, line: row.line, LocalizedText("the header comes again", "表头重复出现"))
        }
        return nil
    }

    private mutating func note(_ severity: Finding.Severity, _ code: Finding.Code, line: Int, _ message: LocalizedText)
    {
        notes.append(
            SourceFinding(
                at: SourcePlace(file: file, line: line), Finding(severity, code, at: Place("line \(line)"), message)))
    }

    private static func next(
        _ scanner: inout CSVScanner, _ text: inout DecodedBytes, _ isAtEnd: inout Bool
    ) throws -> CSVRow? {
        while true {
            if let row = scanner.next() { return row }
            guard !isAtEnd else { return nil }
            if let piece = try text.next() {
                if !piece.isEmpty { scanner.append(piece) }
            } else {
                isAtEnd = true
                scanner.finish()
            }
        }
    }
}
