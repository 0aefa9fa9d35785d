public import AfterSalesCustomers

/// Within what time a lane begins to work on a car and has it ready, both from the check-in on.
public struct LanePromise: Hashable, Sendable, Codable {
    /// Until work begins; nil where nothing is promised.
    public var start: ServiceClock?
    /// Until the car is ready; nil where the time is promised by the order.
    public var ready: ServiceClock?

    /// A promise.
    /// - Parameters:
    ///   - start: Until work begins.
    ///   - ready: Until the car is ready.
    public init(start: ServiceClock? = nil, ready: ServiceClock? = nil) {
        self.start = start
        self.ready = ready
    }
}
