import AfterSales

/// What `vin check` says about one number, as it stands in JSON; what is not known is null, no field is ever left out.
struct VINResult: Encodable {
    /// Why a number is not above suspicion.
    struct Reason: Encodable {
        let severity: String
        let code: String
        let message: String
        /// The position in the number, from 1; missing where it is about the whole.
        let position: Int?
    }

    private enum CodingKeys: String, CodingKey {
        case vin, status, severity, expectedCheckDigit, modelYear, modelYears, region, country, reasons, suggestions
    }

    let vin: String
    let status: String
    let severity: String?
    let expectedCheckDigit: String?
    let modelYear: Int?
    let modelYears: [Int]
    let region: String?
    let country: String?
    let reasons: [Reason]
    let suggestions: [String]

    init(_ check: VINCheck, asOf year: Int, language: Language) {
        let vin = check.vin
        self.vin = vin?.description ?? check.text
        status = check.status.rawValue
        severity = check.severity?.rawValue
        expectedCheckDigit = vin.map { String($0.expectedCheckDigit) }
        modelYear = vin?.modelYear(asOf: year)
        modelYears = vin?.possibleModelYears ?? []
        region = vin?.region?.rawValue
        country = vin?.country?.code
        reasons = check.findings.map {
            Reason(
                severity: $0.severity.rawValue, code: $0.code.rawValue, message: $0.text(language),
                position: $0.place.column)
        }
        suggestions = check.suggestions.map(\.description)
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(vin, forKey: .vin)
        try container.encode(status, forKey: .status)
        try container.encode(severity, forKey: .severity)
        try container.encode(expectedCheckDigit, forKey: .expectedCheckDigit)
        try container.encode(modelYear, forKey: .modelYear)
        try container.encode(modelYears, forKey: .modelYears)
        try container.encode(region, forKey: .region)
        try container.encode(country, forKey: .country)
        try container.encode(reasons, forKey: .reasons)
        try container.encode(suggestions, forKey: .suggestions)
    }
}
