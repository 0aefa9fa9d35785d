import AfterSalesCore
public import AfterSalesRepairOrders

/// What a word for the status of an order means here (状态含义): how far it is, and what it waits for.
///
/// Other systems mix what was decided, how far the work is and what it waits for in one list.
public struct StatusMeaning: Hashable, Sendable {
    /// How far it is.
    public let status: OrderStatus
    /// What it waits for.
    public let hold: HoldReason?

    /// A meaning.
    /// - Parameters:
    ///   - status: How far it is.
    ///   - hold: What it waits for.
    public init(_ status: OrderStatus, waitingFor hold: HoldReason? = nil) {
        self.status = status
        self.hold = hold
    }

    /// Words that are used in exports; compared without regard to case, blanks and punctuation.
    public static let usualWords: [String: StatusMeaning] = [
        // How far it is.
        "draft": .init(.draft), "new": .init(.draft), "scheduled": .init(.draft), "appointment": .init(.draft),
        "preorder": .init(.draft), "prewrite": .init(.draft), "prewritten": .init(.draft),
        "open": .init(.checkedIn), "opened": .init(.checkedIn), "checkedin": .init(.checkedIn),
        "arrived": .init(.checkedIn), "received": .init(.checkedIn), "writeup": .init(.checkedIn),
        "estimate": .init(.estimated), "estimated": .init(.estimated), "quoted": .init(.estimated),
        "started": .init(.inProgress), "inprogress": .init(.inProgress), "inprocess": .init(.inProgress),
        "working": .init(.inProgress), "workinprocess": .init(.inProgress), "workinprogress": .init(.inProgress),
        "wip": .init(.inProgress), "inservice": .init(.inProgress), "dispatched": .init(.inProgress),
        "assigned": .init(.inProgress), "reopened": .init(.inProgress), "inrepair": .init(.inProgress),
        "repaircomplete": .init(.workDone), "workcomplete": .init(.workDone), "workcompleted": .init(.workDone),
        "qualitycontrol": .init(.workDone), "qualitycheck": .init(.workDone), "inspection": .init(.workDone),
        "readyforpickup": .init(.inspected), "readyfordelivery": .init(.inspected), "ready": .init(.inspected),
        "readytoinvoice": .init(.inspected), "preinvoice": .init(.inspected), "preinvoiced": .init(.inspected),
        "completed": .init(.closed), "complete": .init(.closed), "finished": .init(.closed), "closed": .init(.closed),
        "close": .init(.closed), "posted": .init(.closed), "paid": .init(.closed), "archived": .init(.closed),
        "invoiced": .init(.settled), "billed": .init(.settled), "settled": .init(.settled),
        "delivered": .init(.delivered), "pickedup": .init(.delivered),
        "已结算": .init(.settled), "已交车": .init(.delivered), "已关闭": .init(.closed), "已完工": .init(.workDone),
        "维修中": .init(.inProgress), "已接车": .init(.checkedIn), "已取消": .init(.cancelled),
        // What was decided.
        "approved": .init(.authorized), "authorized": .init(.authorized), "authorised": .init(.authorized),
        "accepted": .init(.authorized), "declined": .init(.cancelled), "rejected": .init(.cancelled),
        "denied": .init(.cancelled), "cancelled": .init(.cancelled), "canceled": .init(.cancelled),
        "void": .init(.cancelled), "voided": .init(.cancelled), "deleted": .init(.cancelled),
        "noshow": .init(.cancelled),
        // What it waits for.
        "onhold": .init(.inProgress, waitingFor: .unstated), "hold": .init(.inProgress, waitingFor: "unstated"),
        "suspended": .init(.inProgress, waitingFor: .unstated), "pending": .init(.checkedIn, waitingFor: "unstated"),
        "waiting": .init(.checkedIn, waitingFor: .unstated),
        "waitingforparts": .init(.inProgress, waitingFor: .parts),
        "waitingonparts": .init(.inProgress, waitingFor: .parts),
        "partsonorder": .init(.inProgress, waitingFor: .parts), "partshold": .init(.inProgress, waitingFor: .parts),
        "awaitingparts": .init(.inProgress, waitingFor: .parts), "backordered": .init(.inProgress, waitingFor: .parts),
        "pendingparts": .init(.inProgress, waitingFor: .parts),
        "pendingapproval": .init(.estimated, waitingFor: .approval),
        "waitingforapproval": .init(.estimated, waitingFor: .approval),
        "awaitingapproval": .init(.estimated, waitingFor: .approval),
        "waitingforauthorization": .init(.estimated, waitingFor: .approval),
        "awaitingauthorization": .init(.estimated, waitingFor: .approval),
        "waitingforcustomer": .init(.estimated, waitingFor: .approval),
        "waitingonwarranty": .init(.inProgress, waitingFor: .approval),
        "sublet": .init(.inProgress, waitingFor: .sublet), "atsublet": .init(.inProgress, waitingFor: .sublet),
        "waitingforsublet": .init(.inProgress, waitingFor: .sublet),
        "waitingfortechnician": .init(.authorized, waitingFor: .technician),
        "waitingfordispatch": .init(.authorized, waitingFor: .technician),
        "unassigned": .init(.authorized, waitingFor: .technician),
        "waitingforbay": .init(.authorized, waitingFor: .bay), "待件": .init(.inProgress, waitingFor: .parts),
        "待批": .init(.estimated, waitingFor: .approval),
    ]
}

extension String {
    /// As words for a status are compared: letters and digits alone.
    var statusWord: String { String(sourceWord.filter { $0.isLetter || $0.isNumber }) }
}
