/// What is done with a claim.
public enum ClaimAction: String, Hashable, Sendable, Codable, CaseIterable {
    /// Finds it complete (审核).
    case check
    /// Puts it right.
    case correct
    /// Sends it to the manufacturer (提交).
    case submit
    /// The manufacturer sends it back, to be put right (退回).
    case sendBack
    /// Sends it again (重新提交).
    case resubmit
    /// The manufacturer will pay all of it (批准).
    case approve
    /// The manufacturer will pay some of it (部分批准).
    case approveInPart
    /// The manufacturer will pay nothing (拒赔).
    case reject
    /// The dealership objects (申诉).
    case appeal
    /// Money comes for it (回款).
    case pay
    /// It agrees with the manufacturer's list, and nothing is open (核销).
    case reconcile
    /// The manufacturer takes money back (扣回).
    case chargeBack
    /// Some of what is open is given up (部分核减).
    case writeOff
    /// All that is open is given up (放弃索赔).
    case giveUp
    /// What was given up is claimed again (恢复索赔).
    case reopen
}
