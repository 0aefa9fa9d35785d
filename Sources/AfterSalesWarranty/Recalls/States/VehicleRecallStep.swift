public import AfterSalesCore
public import AfterSalesRepairOrders

/// One thing that was done about a car under a campaign: what, by whom, when, by what it can be proven.
public struct VehicleRecallStep: Hashable, Sendable, Codable {
    /// What.
    public let action: VehicleRecallAction
    /// The state that it led to.
    public let to: VehicleRecallStatus
    /// By whom it is noted; of somebody from outside only as what, as nobody could forget him here.
    public let by: ActingParty
    /// When it is noted, by the host's clock: figures of a past day count what was noted by its end.
    public let at: Timestamp
    /// What proves that the car was lost, found, scrapped or exported, or that its owner knows of the defect and takes it
    /// unremedied.
    public internal(set) var proof: String?
    /// How somebody was told, of ``VehicleRecallAction/notify``.
    public internal(set) var notice: RecallNotice?
    /// When the remedy is to be made, of ``VehicleRecallAction/book``.
    public internal(set) var booking: RecallBooking?
    /// By which job it was remedied here, of ``VehicleRecallAction/remedy``.
    public internal(set) var repair: RecallRepair?
    /// Who remedied it elsewhere, of ``VehicleRecallAction/reportRemedy``.
    public internal(set) var report: RemedyReport?
    /// Why nobody can be told, of ``VehicleRecallAction/loseTrack``.
    public internal(set) var loss: RecallLoss?
    /// Why it is not called back after all, of ``VehicleRecallAction/withdraw``.
    public internal(set) var withdrawal: RecallWithdrawal?
    /// The campaign that stands in the place of this one, of ``VehicleRecallAction/withdraw``.
    public internal(set) var supersededBy: Identifier<RecallCampaign>?
    /// Why it has to be remedied after all, of ``VehicleRecallAction/reopen``.
    public internal(set) var reopening: RecallReopening?
    /// The order that it is handed back by, of ``VehicleRecallAction/release``; the credit that undid the remedy, of
    /// ``VehicleRecallAction/reopen``.
    public internal(set) var order: Identifier<RepairOrder>?

    init(_ action: VehicleRecallAction, to: VehicleRecallStatus, by: ActingParty, at: Timestamp) {
        self.action = action
        self.to = to
        self.by = by.withoutOutsider
        self.at = at
    }
}

extension ActingParty {
    /// The party without the id of somebody who is neither of the dealership nor a program: one who speaks for a customer has
    /// a right to be forgotten, and no erasure looks for him among cars. Who it was, the audit trail says.
    var withoutOutsider: ActingParty {
        switch self {
        case .employee, .customer, .system: self
        case .other(let kind, _): .other(kind: kind, id: "")
        }
    }
}
