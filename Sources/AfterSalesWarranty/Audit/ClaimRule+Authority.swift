import AfterSalesCore
import AfterSalesRepairOrders
import AfterSalesStorage

/// Rules about who says that a claim is right.
extension ClaimRule {
    /// Somebody releases his own claim, or his own work, or agreed to it in the customer's place (自己审核).
    public static let selfAuthorised = ClaimRule(
        .selfAuthorised, .error, LocalizedText("somebody releases what is his own", "自己审核自己的索赔或施工")
    ) { claim, order, context in
        var gaps: [DocumentGap] = []
        // The last check counts, and whoever is about to make the next one.
        let checker = context.checker ?? claim.steps.last { $0.action == .check }?.by
        let job = order.job(claim.job)
        if case .employee(let employee)? = checker {
            let inputs: [Finding.Input] = [.init("employee", employee.rawValue)]
            let place = Place.document.field("steps")
            if claim.draftedBy == .employee(employee) {
                gaps.append(
                    DocumentGap(
                        at: place, inputs: inputs,
                        LocalizedText("\(employee) releases a claim of his own", "\(employee) 审核本人开立的索赔单")))
            }
            let workers = (job?.clockings.map(\.technician) ?? []) + (job?.shares.map(\.technician) ?? [])
            if workers.contains(employee) {
                gaps.append(
                    DocumentGap(
                        at: place, inputs: inputs,
                        LocalizedText("\(employee) releases work of his own", "\(employee) 审核本人施工的项目")))
            }
        }
        if case .authorized(let number)? = job?.consent, order.authorizations.indices.contains(number),
            case .employee(let employee) = order.authorizations[number].by
        {
            gaps.append(
                DocumentGap(
                    at: Place.document.field("authorizations").element(number).field("by"),
                    inputs: [.init("employee", employee.rawValue)],
                    LocalizedText("\(employee) agreed in the customer's place", "\(employee) 代替客户授权")))
        }
        return gaps
    }
}
