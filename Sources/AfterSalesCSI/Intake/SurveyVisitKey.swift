import AfterSalesCore
import AfterSalesStorage

/// What an order is asked once about: the order in a wave. Texts are their bytes, as a store compares them.
struct SurveyVisitKey: Hashable, Sendable {
    let owner: RecordOwner
    let order: Identifier<SurveyedVisit>
    let wave: Identifier<SurveyedVisit>

    init(owner: RecordOwner, order: String, wave: String) {
        self.owner = owner
        self.order = Identifier(order)
        self.wave = Identifier(wave)
    }

    /// Of a response; nil where it is about no order.
    init?(_ response: SurveyResponse) {
        guard let order = response.visit.order else { return nil }
        self.init(owner: response.key.owner, order: order, wave: response.wave)
    }
}
