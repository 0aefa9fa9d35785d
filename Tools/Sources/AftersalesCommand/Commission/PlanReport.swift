import AfterSales

/// What `commission check` says about a plan that is in order.
struct PlanReport: Encodable {
    /// The plan's name and version.
    struct Plan: Encodable {
        let id: String
        let version: Int
    }

    /// One note about the plan.
    struct Note: Encodable {
        let severity: String
        let code: String
        let message: String
        let path: String
        let column: Int?
    }

    private enum CodingKeys: String, CodingKey {
        case plan
        case notes
    }

    let plan: Plan
    let notes: [Note]
    private let language: Language

    /// The notes about a checked plan.
    init(_ plan: CommissionPlan, language: Language) {
        self.plan = Plan(id: plan.id, version: plan.version)
        self.language = language
        notes = plan.lint().map {
            Note(
                severity: $0.severity.rawValue, code: $0.code.rawValue, message: $0.text(language),
                path: $0.place.path, column: $0.place.column)
        }
    }

    /// For people: a sentence, and a line for each note.
    var text: String {
        let name = PlainText.visible(plan.id)
        let summary = LocalizedText(
            "\(name) version \(plan.version) is in order; notes: \(notes.count)",
            "\(name) 版本 \(plan.version) 检查通过；说明：\(notes.count) 条")
        let lines = notes.map { note in
            let word = note.severity == Finding.Severity.warning.rawValue ? Word.warning : Word.note
            let place = note.path + (note.column.map { ":\($0)" } ?? "")
            return PlainText.visible("\(word[language]): \(place): \(note.message) [\(note.code)]")
        }
        return ([summary[language]] + lines).map { $0 + "\n" }.joined()
    }
}
