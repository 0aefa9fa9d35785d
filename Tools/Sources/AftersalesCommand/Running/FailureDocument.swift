/// What standard error carries with `--format json` when something went wrong.
struct FailureDocument: Encodable {
    private enum CodingKeys: String, CodingKey {
        case errors
        case warnings
    }

    let errors: [Problem]
    let warnings: [Problem]

    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(errors, forKey: .errors)
        if !warnings.isEmpty { try container.encode(warnings, forKey: .warnings) }
    }
}
