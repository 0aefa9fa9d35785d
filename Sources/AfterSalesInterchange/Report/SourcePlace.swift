/// Where in a file something stands (位置): a line and perhaps a column of a table, or a path in a tree.
public struct SourcePlace: Hashable, Sendable, Codable {
    /// The file, by the name it was handed over with.
    public let file: String
    /// The line on which it begins, from 1.
    public let line: Int
    /// The column of a table, by the name in its header.
    public let column: String?
    /// The path in a tree: `/ProcessRepairOrder/…/RepairOrder[3]/RepairOrderHeader`, or `$.orders[2].vin`.
    public let path: String?

    /// A place.
    /// - Parameters:
    ///   - file: The file, by its name.
    ///   - line: The line, from 1.
    ///   - column: The column, by its name.
    ///   - path: The path in a tree.
    public init(file: String, line: Int, column: String? = nil, path: String? = nil) {
        self.file = file
        self.line = line
        self.column = column
        self.path = path
    }
}

extension SourcePlace {
    /// The most of a name of the file that a path repeats, in Unicode scalars.
    static let longestName = 60
}

extension SourcePlace: CustomStringConvertible {
    /// `file:line`, and behind it the column or the path.
    public var description: String {
        let inside = column.map { " \($0)" } ?? path.map { " \($0)" } ?? ""
        return "\(file):\(line)\(inside)"
    }
}
