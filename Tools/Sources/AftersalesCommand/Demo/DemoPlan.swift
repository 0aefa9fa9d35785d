import AfterSales

/// The plan of the sample group, and another one that is tried on its year.
enum DemoPlan {
    /// `reference-4s`, which knows the bounds of the satisfaction score besides: surveys give them.
    static var draft: PlanDraft {
        var draft = PlanDraft.reference4S
        draft.version = 2
        draft.metrics += ["csiLower", "csiUpper"].map { Metric($0, .points, missing: .zero) }
        return draft
    }

    /// What if mechanics of up to five hundred hours got ten fen more for each, and the reception less of accessories?
    static var trial: PlanDraft {
        var draft = draft
        draft.version = 3
        for table in draft.tables.indices where draft.tables[table].name == "mechanicRate" {
            for step in draft.tables[table].steps.indices where draft.tables[table].steps[step].from == "100" {
                draft.tables[table].steps[step].value = "2.30"
            }
        }
        for scheme in draft.schemes.indices where draft.schemes[scheme].id == "reception" {
            draft.schemes[scheme].amount = draft.schemes[scheme].amount
                .replacing("accessorySalesByAdvisors * 4%", with: "accessorySalesByAdvisors * 3.5%")
        }
        return draft
    }
}
