public import AfterSalesCore

extension CarePlan {
    /// The tasks that are due in a window by this plan, beside those there are.
    ///
    /// It is a function of its arguments and of nothing else. With what it gave written, the same call gives nothing.
    /// Tasks that were done or skipped are never touched, and not planned again by a later version. Open tasks follow the
    /// facts and the plan, those outside the window too; open tasks of rules that this plan does not have are taken back,
    /// so a dealership has one plan at a time. A customer whose file is out of use gets no tasks.
    /// - Parameters:
    ///   - facts: The customer, his cars, contacts and visits.
    ///   - existing: All his tasks so far.
    ///   - window: The days from and through which tasks that are new have to be due.
    ///   - zone: The dealership's local time, which tells the day of an instant.
    /// - Returns: What is new and what changes.
    public func derive(
        _ facts: CareFacts, existing: [CareTask] = [], window: ClosedRange<LocalDate>, zone: CivilZone
    ) -> CareDerivation {
        var deriver = CareDeriver(self, facts, existing, window, zone)
        deriver.run()
        return deriver.derivation
    }
}
