// refused: cannot convert value of type 'PlanDraft' to expected argument type 'CommissionPlan'
import AfterSales

/// Whoever pays takes a plan that has been checked.
func paid(by plan: CommissionPlan, _ facts: MonthFacts) throws -> Int { try plan.close(facts).statements.count }

func pay(_ draft: PlanDraft, _ facts: MonthFacts) throws -> Int {
    #if REFUSED
    try paid(by: draft, facts)
    #else
    try paid(by: draft.validated(), facts)
    #endif
}
