import AfterSales

/// A file of responses as it is named on the command line: rows of CSV, a list of JSON objects, or an object on each line.
struct SurveyFile {
    /// The argument.
    let name: String

    /// The most bytes of a file.
    private static let mostBytes = 1 << 30

    /// What came of its rows.
    func intake(by reader: SurveyReader, language: Language) throws(ToolFailure) -> SurveyIntake {
        let limits = JSONLimits(bytes: Self.mostBytes)
        let bytes = try FileAccess.read(name, limits: limits, language: language)
        do throws(Rejection) {
            switch Self.first(of: bytes) {
            case UInt8(ascii: "["): return try reader.read(json: bytes, limits: limits)
            case UInt8(ascii: "{"): return try reader.read(jsonLines: bytes)
            default: return try reader.read(csv: bytes)
            }
        } catch {
            throw ToolFailure(error, file: name, language: language)
        }
    }

    /// The first byte that is neither blank nor of a byte order mark: no header of CSV begins with a bracket.
    private static func first(of bytes: [UInt8]) -> UInt8? {
        bytes.first { ![0xEF, 0xBB, 0xBF, 0x20, 0x09, 0x0A, 0x0D].contains($0) }
    }
}
