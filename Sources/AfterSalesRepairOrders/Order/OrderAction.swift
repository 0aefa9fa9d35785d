/// What takes an order from one state to the next.
public enum OrderAction: String, Hashable, Sendable, Codable, CaseIterable {
    /// Receives the car (接车).
    case checkIn
    /// Gives the customer an estimate, or a further version of it (估价).
    case estimate
    /// Takes his consent (授权).
    case authorize
    /// Begins to work (开工).
    case startWork
    /// Lets work wait (挂起).
    case hold
    /// Ends the waiting (恢复).
    case resume
    /// Ends the work (完工).
    case finishWork
    /// Passes the technician's own or the team leader's inspection (自检、班组检).
    case inspect
    /// Passes the final inspection (终检合格).
    case passInspection
    /// Fails an inspection, so that work goes on (检验不合格).
    case failInspection
    /// Invoices it (结算).
    case settle
    /// Hands the car back (交车).
    case deliver
    /// Ends it (关闭).
    case close
    /// Calls it off (取消).
    case cancel
    /// Undoes lines of it by another order (冲红).
    case reverse
    /// Makes the order that undoes lines of another (红字工单).
    case credit
}
