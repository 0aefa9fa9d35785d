import AfterSalesCore
import AfterSalesCustomers
import AfterSalesRepairOrders
import AfterSalesWarranty

/// What whoever receives a car is told, and why it cannot be received. No words of customers are in it.
extension Finding {
    static var unknownNumber: Finding {
        Finding(
            .error, .unknownVehicle, at: Place.document.field("car").field("vin"),
            LocalizedText("there is no car of this number", "没有该车辆识别代号的车辆"))
    }

    static var nobodysCar: Finding {
        Finding(
            .error, .noOwner, at: Place.document.field("client"),
            LocalizedText(
                "it is not known whose car it is, so a customer has to be named", "车辆没有车主，须指明客户"))
    }

    static func unknownClient(_ id: Identifier<Customer>) -> Finding {
        Finding(
            .error, .unknownCustomer, at: Place.document.field("client"), inputs: [.init("customer", id.rawValue)],
            LocalizedText("there is no customer \(id)", "没有客户 \(id)"))
    }

    static func openComplaint(_ complaint: Complaint) -> Finding {
        let id = complaint.key.id
        return Finding(
            .warning, .openComplaint, at: Place.document.field("complaints").element(where: ("id", id.rawValue)),
            inputs: [
                .init("complaint", id.rawValue), .init("status", complaint.status.rawValue),
                .init("severity", complaint.severity.rawValue), .init("receivedAt", complaint.receivedAt.description),
            ],
            LocalizedText(
                "complaint \(id) of the customer or about the car is not closed", "客户或车辆的投诉 \(id) 尚未结案"))
    }

    static func possibleComeback(_ candidate: ComebackCandidate) -> Finding {
        Finding(
            .warning, .possibleComeback,
            at: Place.document.field("concerns").element(where: ("id", candidate.concern.rawValue)),
            inputs: [
                .init("concern", candidate.concern.rawValue), .init("order", candidate.order.rawValue),
                .init("days", String(candidate.days)), .init("kilometres", String(candidate.kilometres)),
            ],
            LocalizedText(
                "concern \(candidate.concern) may be one of order \(candidate.order), \(candidate.days) days and \(candidate.kilometres) km ago",
                "诉求 \(candidate.concern) 可能是工单 \(candidate.order) 的返修（\(candidate.days) 天、\(candidate.kilometres) 公里前）"
            ))
    }

    static func carOfSomebodyElse(_ owner: Identifier<Customer>, _ customer: Identifier<Customer>) -> Finding {
        Finding(
            .warning, .carOfSomebodyElse, at: Place.document.field("client"),
            inputs: [.init("owner", owner.rawValue), .init("customer", customer.rawValue)],
            LocalizedText(
                "the car is \(owner)'s, the order is for \(customer)", "车主为 \(owner)，工单客户为 \(customer)"))
    }

    static func claimOfReversedOrder(_ claim: WarrantyClaim, by credit: Identifier<RepairOrder>) -> Finding {
        let id = claim.key.id
        let isSent = !claim.submissions.isEmpty
        return Finding(
            .warning, .claimOfReversedOrder, at: Place.document.field("claims").element(where: ("id", id.rawValue)),
            inputs: [
                .init("claim", id.rawValue), .init("number", claim.number), .init("status", claim.status.rawValue),
                .init("job", claim.job.rawValue), .init("credit", credit.rawValue),
            ],
            isSent
                ? LocalizedText(
                    "claim \(claim.number) was sent to the manufacturer for work that \(credit) has undone",
                    "索赔单 \(claim.number) 已提交厂家，而其维修项目已被 \(credit) 冲销")
                : LocalizedText(
                    "claim \(claim.number) is for work that \(credit) has undone, and was not sent",
                    "索赔单 \(claim.number) 尚未提交，而其维修项目已被 \(credit) 冲销"))
    }
}
