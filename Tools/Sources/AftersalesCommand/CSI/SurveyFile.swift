import AfterSales

/// A file of responses: rows of CSV, a list of JSON objects, or an object on each line.
struct SurveyFile {
    private let name: String
    private let bytes: [UInt8]

    private static let limits = JSONLimits(bytes: 1 << 30)

    /// Reads a file as it is named on the command line.
    init(reading name: String, language: Language) throws(ToolFailure) {
        self.name = name
        bytes = try FileAccess.read(name, limits: Self.limits, language: language)
    }

    /// What came of its rows.
    func intake(by reader: SurveyReader, language: Language) throws(ToolFailure) -> SurveyIntake {
        do throws(Rejection) {
            switch Self.first(of: bytes) {
            case UInt8(ascii: "["): return try reader.read(json: bytes, limits: Self.limits)
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
