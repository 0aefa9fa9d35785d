import AfterSales

/// A survey instrument as it is named on the command line: the id of one that comes with the library, or a file.
///
/// An id goes before a file of the same name; such a file is meant by `./us-2021`.
struct InstrumentSource {
    /// The argument.
    let name: String

    /// The instrument, checked.
    func instrument(for owner: RecordOwner, language: Language) throws(ToolFailure) -> SurveyInstrument {
        if let instrument = SurveyInstrument.builtIn(Identifier(name), for: owner) { return instrument }
        let bytes = try FileAccess.read(
            name, orBuiltIn: LocalizedText("survey instrument", "问卷"),
            ids: SurveyInstrument.builtInIDs.map(\.rawValue), language: language)
        do throws(Rejection) {
            return try SurveyInstrument(json: bytes, for: owner)
        } catch {
            throw ToolFailure(error, file: name, language: language)
        }
    }
}
