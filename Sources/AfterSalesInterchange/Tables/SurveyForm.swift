public import AfterSalesCSI
public import AfterSalesCore

/// What a file of responses to a survey is (答卷文件格式).
public enum SurveyForm: String, Hashable, Sendable, CaseIterable {
    /// Comma-separated values with a header.
    case csv
    /// A list of JSON objects.
    case json
    /// A JSON object on each line.
    case jsonLines

    /// The form of a file, by its first character: no header of a table begins with a bracket.
    /// - Parameter bytes: The file.
    public init(of bytes: [UInt8]) {
        switch bytes.first(where: { ![0xEF, 0xBB, 0xBF, 0x20, 0x09, 0x0A, 0x0D].contains($0) }) {
        case UInt8(ascii: "["): self = .json
        case UInt8(ascii: "{"): self = .jsonLines
        default: self = .csv
        }
    }

    /// What came of the rows of a file.
    /// - Parameters:
    ///   - bytes: The file.
    ///   - reader: Reads its rows.
    ///   - limits: How large and how deep a list of JSON objects may be.
    /// - Throws: What keeps its rows from being told apart.
    public func intake(
        of bytes: [UInt8], by reader: SurveyReader, limits: JSONLimits = JSONLimits()
    ) throws(Rejection) -> SurveyIntake {
        switch self {
        case .csv: try reader.read(csv: bytes)
        case .json: try reader.read(json: bytes, limits: limits)
        case .jsonLines: try reader.read(jsonLines: bytes)
        }
    }
}
