import AfterSalesCore

/// The header of a file (表头): which column stands where.
public struct CSVHeader: Hashable, Sendable {
    /// The line on which it begins; 1 where there is none.
    public let line: Int
    /// The header as it stands in the file: what goes before rows that were set aside.
    public let text: String
    /// The names of the columns in the order of the file, without blanks around them. Columns without a name behind the last
    /// with one are left out.
    public let names: [String]
    /// Whether the rows can be read by it: it is whole, and no needed column is missing or there twice.
    public internal(set) var isReadable = true
    private let places: [String: Int]

    private let letter: UInt8?

    init(_ row: CSVRow?, delimiter: UInt8) {
        letter = row?.firstLetter(delimiter: delimiter).map { $0 | 0x20 }
        line = row?.line ?? 1
        text = row?.text ?? ""
        var names = (row?.cells ?? []).map(Self.trimmed)
        while names.last?.isEmpty == true { names.removeLast() }
        self.names = names
        var places: [String: Int] = [:]
        for (index, name) in names.enumerated() where places[Self.key(name)] == nil { places[Self.key(name)] = index }
        self.places = places
    }

    /// Where a column stands, from 0; nil where there is none. Of several with the name, the first.
    /// - Parameter name: Its name, without regard to case and to blanks around it.
    public func place(of name: String) -> Int? { places[Self.key(Self.trimmed(name))] }

    /// Whether a row says the same as this.
    /// - Parameters:
    ///   - row: The row.
    ///   - letter: The first byte of it that is a letter or the like, to tell most rows from this at once.
    func isRepeated(by row: CSVRow, beginningWith letter: UInt8) -> Bool {
        guard letter | 0x20 == self.letter, row.fault == nil, row.count >= names.count else { return false }
        return CSVHeader(row, delimiter: 0).names.map(Self.key) == names.map(Self.key)
    }

    /// What names are compared by.
    static func key(_ name: String) -> String { name.lowercased() }

    static func trimmed(_ name: String) -> String {
        let scalars = name.unicodeScalars
        guard let first = scalars.firstIndex(where: { !$0.properties.isWhitespace }),
            let last = scalars.lastIndex(where: { !$0.properties.isWhitespace })
        else { return "" }
        return String(scalars[first...last])
    }
}
