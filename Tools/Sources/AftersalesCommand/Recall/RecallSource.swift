import AfterSales

/// Campaigns as they are named on the command line: a file of JSON or CSV, or `-` for standard input.
struct RecallSource {
    /// The argument.
    let name: String

    /// The campaigns; a JSON document is told by its first character.
    func document(language: Language) throws(ToolFailure) -> RecallDocument {
        let limits = JSONLimits(bytes: 256 << 20)
        let bytes = try FileAccess.read(name, limits: limits, language: language)
        let blanks: [UInt8] = [0xEF, 0xBB, 0xBF, 0x20, 0x09, 0x0A, 0x0D]
        let isJSON = bytes.first { !blanks.contains($0) } == UInt8(ascii: "{")
        do throws(Rejection) {
            return isJSON
                ? try RecallDocument(json: bytes, owner: .group, limits: limits)
                : try RecallDocument(csv: bytes, owner: .group, limits: limits)
        } catch {
            throw ToolFailure(error, file: name, language: language)
        }
    }
}
