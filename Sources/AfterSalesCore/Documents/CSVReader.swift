/// Reads comma-separated values (RFC 4180) from a document that is in memory: UTF-8, with or without a byte order mark. Blank
/// lines are passed over. ``CSVScanner`` does the work; here a quote that nothing closes takes the rest of the document.
package struct CSVReader {
    /// One row.
    package struct Row {
        /// The line on which it begins, from 1.
        package let line: Int
        /// Its cells.
        package let cells: [String]
        /// What is wrong with its quotes or its encoding; nil where nothing is. The cells are what could be made of it.
        package let fault: CSVFault?
    }

    private var scanner = CSVScanner(limits: .document)

    /// A reader of a document.
    /// - Parameter bytes: The document.
    package init(_ bytes: [UInt8]) {
        scanner.append(bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes)
        scanner.finish()
    }

    /// The next row that is not blank; nil at the end.
    package mutating func next() -> Row? {
        guard let row = scanner.next() else { return nil }
        var fault = row.fault
        let cells = (0..<row.count).map { cell in
            let bytes = row.bytes(of: cell)
            // Nearly all text is ASCII, which needs no validation.
            if bytes.allSatisfy({ $0 < 0x80 }) { return String(decoding: bytes, as: UTF8.self) }
            if let text = String(validating: bytes, as: UTF8.self) { return text }
            fault = fault ?? .notUTF8
            return String(decoding: bytes, as: UTF8.self)
        }
        return Row(line: row.line, cells: cells, fault: fault)
    }
}
