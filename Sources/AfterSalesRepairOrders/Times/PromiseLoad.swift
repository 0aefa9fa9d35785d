public import AfterSalesCore

/// What has to happen until a car is ready.
public struct PromiseLoad: Hashable, Sendable {
    /// The hours to do on it, above zero.
    public var work: Hours
    /// The hours that wait ahead of it in the queue.
    public var ahead: Hours
    /// How many work them off at the same time: bays, or technicians where they are fewer; at least one.
    public var posts: Int
    /// When the last part is there; nil where none is waited for.
    public var partsAt: Timestamp?

    /// A load.
    /// - Parameters:
    ///   - work: The hours to do on the car.
    ///   - ahead: The hours that wait ahead of it.
    ///   - posts: How many work them off at the same time.
    ///   - partsAt: When the last part is there.
    public init(work: Hours, ahead: Hours = .zero, posts: Int = 1, partsAt: Timestamp? = nil) {
        self.work = work
        self.ahead = ahead
        self.posts = posts
        self.partsAt = partsAt
    }
}
