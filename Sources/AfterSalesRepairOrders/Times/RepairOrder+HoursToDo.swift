public import AfterSalesCore

extension RepairOrder {
    /// The hours that are still to be done (待做工时): those sold for its jobs that are neither finished nor declined, also
    /// within packages. A job that is begun counts in full until it is finished, as nobody knows what is left of it.
    /// - Throws: ``/AfterSalesCore/ArithmeticError/overflow``.
    public func hoursToDo() throws(ArithmeticError) -> Hours {
        let open = Set(jobs.lazy.filter { !$0.isDeclined && $0.finishedAt == nil }.map(\.id))
        var sum = Hours.zero
        for line in lines {
            guard let job = line.job, open.contains(job) else { continue }
            for hours in [line.hours] + line.components.map(\.hours) {
                if let hours { sum = try sum + hours.sold }
            }
        }
        return sum
    }
}

extension PromiseLoad {
    /// What has to happen until an order's car is ready.
    /// - Parameters:
    ///   - order: The order.
    ///   - ahead: The orders that the workshop takes before it, as ``QueueRules/ordered(_:)`` has them.
    ///   - posts: How many work them off at the same time.
    ///   - partsAt: When the last part is there.
    /// - Throws: ``/AfterSalesCore/ArithmeticError/overflow``.
    public init(
        for order: RepairOrder, behind ahead: some Sequence<RepairOrder>, posts: Int, partsAt: Timestamp? = nil
    ) throws(ArithmeticError) {
        var waiting = Hours.zero
        for other in ahead { waiting = try waiting + other.hoursToDo() }
        self.init(work: try order.hoursToDo(), ahead: waiting, posts: posts, partsAt: partsAt)
    }
}
