// refused: value of type 'PlanDraft' has no member 'close'
import AfterSales

func pay(_ draft: PlanDraft, _ facts: MonthFacts) throws -> CommissionClose {
    #if REFUSED
    try draft.close(facts)
    #else
    try draft.validated().close(facts)
    #endif
}
