import AfterSales
import HTTPTypes

/// Everything that the API does: by which method and path, and what the access policy has to allow for it.
///
/// The OpenAPI document, the router and the tests are held against this one list.
enum Operation: String, CaseIterable, Sendable {
    case listOpenOrders, checkIn, readOrder
    case estimate, authorize, assign, startWork, hold, resume, finishWork, inspect, pay, deliver, close, cancel
    case settle, reverse
    case fileComplaint, readComplaint, stepComplaint, judgeComplaint
    case takeSurvey
    case readMonthEnd, drawUpMonth, checkMonth, approveMonth, postMonth, payMonth
    case readStatement

    /// The HTTP method.
    var method: HTTPRequest.Method {
        switch self {
        case .listOpenOrders, .readOrder, .readComplaint, .readMonthEnd, .readStatement: .get
        default: .post
        }
    }

    /// The path below `/api/v1`, with its parameters in braces.
    var path: String {
        switch self {
        case .listOpenOrders: "/orders"
        case .checkIn: "/check-ins"
        case .readOrder: "/orders/{id}"
        case .startWork: "/orders/{id}/start-work"
        case .finishWork: "/orders/{id}/finish-work"
        case .estimate, .authorize, .assign, .hold, .resume, .inspect, .pay, .deliver, .close, .cancel, .settle,
            .reverse:
            "/orders/{id}/\(rawValue)"
        case .fileComplaint: "/complaints"
        case .readComplaint: "/complaints/{id}"
        case .stepComplaint: "/complaints/{id}/steps"
        case .judgeComplaint: "/complaints/{id}/verdict"
        case .takeSurvey: "/surveys/{instrument}/responses"
        case .readMonthEnd: "/month-ends/{month}"
        case .drawUpMonth: "/month-ends/{month}/draw-up"
        case .checkMonth: "/month-ends/{month}/check"
        case .approveMonth: "/month-ends/{month}/approve"
        case .postMonth: "/month-ends/{month}/post"
        case .payMonth: "/month-ends/{month}/pay"
        case .readStatement: "/statements/{month}/{employee}"
        }
    }

    /// What the policy has to allow whoever asks for it: a right to fields of a class in a kind of record. Reading a record
    /// and changing one field by field is judged by the library besides; of a statement it judges all.
    var need: Need? {
        let order = RepairOrder.schema.kind
        let complaint = Complaint.schema.kind
        let month = CloseRecord.schema.kind
        return switch self {
        case .listOpenOrders, .readOrder: Need(.read, .open, order)
        case .checkIn: Need(.change, .personal, order)
        case .startWork, .hold, .resume, .finishWork, .inspect, .assign: Need(.change, .open, order)
        case .estimate, .authorize, .pay, .deliver, .close, .cancel, .settle, .reverse: Need(.change, .sensitive, order)
        case .fileComplaint, .stepComplaint, .judgeComplaint: Need(.change, .sensitive, complaint)
        case .readComplaint: Need(.read, .open, complaint)
        case .takeSurvey: Need(.change, .sensitive, SurveyResponse.schema.kind)
        case .readMonthEnd: Need(.read, .open, month)
        case .drawUpMonth, .checkMonth, .approveMonth, .postMonth, .payMonth: Need(.change, .sensitive, month)
        case .readStatement: nil
        }
    }

    /// A right to fields of a class in a kind of record.
    struct Need: Sendable {
        let right: AccessRight
        let fieldClass: FieldClass
        let kind: String

        init(_ right: AccessRight, _ fieldClass: FieldClass, _ kind: String) {
            self.right = right
            self.fieldClass = fieldClass
            self.kind = kind
        }

        func isMet(by role: AccessRole, under policy: AccessPolicy) -> Bool {
            policy.rights(of: role, forKind: kind)[fieldClass] >= right
        }
    }
}
