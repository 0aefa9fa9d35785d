extension PlanDraft {
    /// The plans that come with the library.
    public static var builtIn: [PlanDraft] { [reference4S] }

    /// The plan of that id that comes with the library; the latest version where there are several.
    public static func builtIn(_ id: String) -> PlanDraft? {
        builtIn.filter { $0.id == id }.max { $0.version < $1.version }
    }

    /// `reference-4s`: the after-sales commission notice of an actual 4S dealership (4S 店售后业绩提成方案).
    ///
    /// Where the notice can be read in several ways, the reading is a visible part of the plan: the hour tables pay the
    /// whole month's hours at the step reached; hours past 2 000 are not paid; complaint steps are not cumulative; a score
    /// of exactly 96 is not deducted; the front desk's 10 % of accessories is 4 % reception and 6 % installation.
    public static var reference4S: PlanDraft {
        var draft = PlanDraft(
            id: "reference-4s", version: 1,
            title: ["en": "After-sales commission of a 4S dealership", "zh-Hans": "4S店售后业绩提成方案"],
            currency: "CNY", effectiveFrom: "2020-01"
        ) {
            Withholding("after-sales-fund", rate: "5%", title: ["en": "After-sales fund", "zh-Hans": "售后基金"])
            Hold("csi-below-requirement", when: "dealer.csi < dealer.csiRequirement")
        }
        draft.metrics = ReferencePlan.metrics
        draft.derived = ReferencePlan.derived
        draft.constants = ReferencePlan.constants
        draft.tables = ReferencePlan.tables
        draft.schemes =
            ReferencePlan.frontDesk + ReferencePlan.accessories + ReferencePlan.workshop + ReferencePlan.insurance
            + ReferencePlan.management
        return draft
    }
}

/// The parts of `reference-4s`, as the notice has them.
enum ReferencePlan {}
