import AfterSales

/// A file of responses: rows of CSV, a list of JSON objects, or an object on each line.
struct SurveyFile {
    private let name: String
    private let bytes: [UInt8]

    /// How large it may be.
    static let limits = JSONLimits(bytes: 1 << 30)

    /// Reads a file as it is named on the command line.
    init(reading name: String, language: Language) throws(ToolFailure) {
        self.name = name
        bytes = try FileAccess.read(name, limits: Self.limits, language: language)
    }

    /// What came of its rows.
    func intake(by reader: SurveyReader, language: Language) throws(ToolFailure) -> SurveyIntake {
        do throws(Rejection) {
            return try SurveyForm(of: bytes).intake(of: bytes, by: reader, limits: Self.limits)
        } catch {
            throw ToolFailure(error, file: name, language: language)
        }
    }
}
