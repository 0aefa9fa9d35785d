import AfterSales

/// How files of responses are read: the survey, and what says which column is what.
struct SurveySetup {
    /// The survey as it is named on the command line.
    let instrumentName: String
    /// The survey.
    let instrument: SurveyInstrument
    /// The mapping as it is named on the command line; nil where none is given.
    let mappingName: String?
    /// The mapping; nil where none is given.
    let mapping: SurveyMapping?
    /// The country of phone numbers without a calling code, where no mapping is given.
    let region: String?

    /// A mapping as it is named on the command line.
    static func mapping(_ name: String, language: Language) throws(ToolFailure) -> SurveyMapping {
        let bytes = try FileAccess.read(name, language: language)
        do throws(Rejection) {
            return try SurveyMapping(json: bytes)
        } catch {
            throw ToolFailure(error, file: name, language: language)
        }
    }

    /// A reader of files.
    /// - Parameters:
    ///   - owner: Whose responses they are, where no column says it.
    ///   - wave: The wave, where no column says it.
    ///   - zone: The dealership's clock.
    ///   - closing: The last day of the wave.
    ///   - invitations: Who was asked, and until when.
    ///   - vehicles: The cars by their numbers.
    ///   - language: The language of what is said.
    func reader(
        for owner: RecordOwner, wave: String?, zone: CivilZone, closing: LocalDate?,
        invitations: [SurveyInvitation] = [],
        vehicles: [VIN: Identifier<Vehicle>] = [:], language: Language
    ) throws(ToolFailure) -> SurveyReader {
        do throws(Rejection) {
            let country = region.map(RegionCode.init(rawValue:))
            let mapping =
                if let own = mapping { own } else { try SurveyMapping(for: instrument, by: .phone, region: country) }
            return try SurveyReader(
                instrument, by: mapping, for: owner, wave: wave, zone: zone, closing: closing, invitations: invitations,
                vehicles: vehicles)
        } catch {
            throw ToolFailure(error, file: mappingName ?? instrumentName, language: language)
        }
    }
}
