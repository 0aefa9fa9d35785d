import AfterSales

/// What a plan calls its schemes and funds in a language.
struct PlanTitles {
    /// The plan's own title.
    let plan: String
    /// The ids of the schemes in plan order.
    let schemeOrder: [String]
    private let schemes: [String: String]
    private let funds: [String: String]

    /// The titles of a plan; where it has none in the language, the English one, else the id.
    init(_ draft: PlanDraft, language: Language) {
        func title(_ titles: [String: String], _ id: String) -> String {
            titles[language.rawValue] ?? titles[Language.english.rawValue] ?? id
        }
        schemeOrder = draft.schemes.map(\.id)
        plan = title(draft.title, draft.id)
        schemes = Dictionary(draft.schemes.map { ($0.id, title($0.title, $0.id)) }) { first, _ in first }
        funds = Dictionary(draft.withholding.map { ($0.id, title($0.title, $0.id)) }) { first, _ in first }
    }

    /// The titles of a plan, and those of another one for what only that has.
    init(_ draft: PlanDraft, _ other: PlanDraft, language: Language) {
        let (own, others) = (PlanTitles(draft, language: language), PlanTitles(other, language: language))
        plan = own.plan
        schemeOrder = own.schemeOrder + others.schemeOrder.filter { !own.schemeOrder.contains($0) }
        schemes = own.schemes.merging(others.schemes) { first, _ in first }
        funds = own.funds.merging(others.funds) { first, _ in first }
    }

    /// What a scheme is called.
    func scheme(_ id: String) -> String { schemes[id] ?? id }

    /// What a fund is called.
    func fund(_ id: String) -> String { funds[id] ?? id }
}
