public import AfterSalesCore
public import AfterSalesStorage

/// Where a claim is on its way.
public enum ClaimStatus: String, Hashable, Sendable, Codable, CaseIterable, FieldConvertible {
    /// It is being written (草拟).
    case draft
    /// Somebody has looked through it; it may go (已审核).
    case checked
    /// The manufacturer has it (已提交).
    case submitted
    /// The manufacturer wants it put right or completed (退回).
    case returned
    /// The manufacturer pays all of it (已批准).
    case approved
    /// The manufacturer pays some of it (部分批准).
    case approvedInPart
    /// The manufacturer pays nothing (拒赔).
    case rejected
    /// The dealership has objected to the decision (申诉中).
    case appealed
    /// Money has come for it (已回款).
    case paid
    /// Nothing of it is open, and it agrees with the manufacturer's list (已核销).
    case reconciled
    /// The manufacturer has taken money back after an audit (扣回).
    case chargedBack
    /// What was open of it has been given up (已放弃).
    case writtenOff

    /// What may be done with a claim in each state.
    ///
    /// A claim that was given up may be taken up again, and an audit reaches whatever was paid for, also while the manufacturer
    /// has to decide about the rest; so no state is final.
    public static let lifecycle: Lifecycle<ClaimStatus, ClaimAction> = [
        .init(from: .draft, on: .check, to: .checked),
        .init(from: .draft, on: .correct, to: .draft),
        .init(from: .draft, on: .giveUp, to: .writtenOff),

        .init(from: .checked, on: .submit, to: .submitted),
        .init(from: .checked, on: .correct, to: .draft),
        .init(from: .checked, on: .giveUp, to: .writtenOff),

        .init(from: .submitted, on: .sendBack, to: .returned),
        .init(from: .submitted, on: .approve, to: .approved),
        .init(from: .submitted, on: .approveInPart, to: .approvedInPart),
        .init(from: .submitted, on: .reject, to: .rejected),
        .init(from: .submitted, on: .giveUp, to: .writtenOff),
        .init(from: .submitted, on: .chargeBack, to: .submitted),

        .init(from: .returned, on: .check, to: .returned),
        .init(from: .returned, on: .correct, to: .returned),
        .init(from: .returned, on: .resubmit, to: .submitted),
        .init(from: .returned, on: .giveUp, to: .writtenOff),
        .init(from: .returned, on: .chargeBack, to: .returned),

        .init(from: .approved, on: .pay, to: .paid),
        .init(from: .approved, on: .writeOff, to: .approved),
        .init(from: .approved, on: .giveUp, to: .writtenOff),
        .init(from: .approved, on: .chargeBack, to: .chargedBack),

        .init(from: .approvedInPart, on: .pay, to: .paid),
        .init(from: .approvedInPart, on: .appeal, to: .appealed),
        .init(from: .approvedInPart, on: .writeOff, to: .approvedInPart),
        .init(from: .approvedInPart, on: .giveUp, to: .writtenOff),
        .init(from: .approvedInPart, on: .chargeBack, to: .chargedBack),

        .init(from: .rejected, on: .appeal, to: .appealed),
        .init(from: .rejected, on: .writeOff, to: .rejected),
        .init(from: .rejected, on: .giveUp, to: .writtenOff),
        .init(from: .rejected, on: .chargeBack, to: .chargedBack),

        .init(from: .appealed, on: .approve, to: .approved),
        .init(from: .appealed, on: .approveInPart, to: .approvedInPart),
        .init(from: .appealed, on: .reject, to: .rejected),
        .init(from: .appealed, on: .writeOff, to: .appealed),
        .init(from: .appealed, on: .giveUp, to: .writtenOff),
        .init(from: .appealed, on: .chargeBack, to: .appealed),

        .init(from: .paid, on: .pay, to: .paid),
        .init(from: .paid, on: .appeal, to: .appealed),
        .init(from: .paid, on: .writeOff, to: .paid),
        .init(from: .paid, on: .giveUp, to: .paid),
        .init(from: .paid, on: .reconcile, to: .reconciled),
        .init(from: .paid, on: .chargeBack, to: .chargedBack),
        .init(from: .paid, on: .reopen, to: .submitted),

        .init(from: .reconciled, on: .chargeBack, to: .chargedBack),
        .init(from: .reconciled, on: .reopen, to: .submitted),

        .init(from: .chargedBack, on: .pay, to: .paid),
        .init(from: .chargedBack, on: .appeal, to: .appealed),
        .init(from: .chargedBack, on: .writeOff, to: .chargedBack),
        .init(from: .chargedBack, on: .giveUp, to: .writtenOff),
        .init(from: .chargedBack, on: .chargeBack, to: .chargedBack),

        .init(from: .writtenOff, on: .reopen, to: .submitted),
        .init(from: .writtenOff, on: .chargeBack, to: .chargedBack),
    ]

    /// Whether the manufacturer has to answer or to pay next.
    public var isWithManufacturer: Bool { [.submitted, .approved, .approvedInPart, .appealed].contains(self) }
}
