/// What a campaign asks of the customer until his car is put right, and whether he has to come at all.
public struct RecallSafety: Hashable, Sendable {
    /// The car is not to be driven (禁止行驶).
    public var doNotDrive: Bool
    /// The car is to be parked outside, away from buildings (室外停放).
    public var parkOutside: Bool
    /// The remedy comes over the air (远程升级): no visit is needed.
    public var overTheAir: Bool

    /// What a campaign asks.
    /// - Parameters:
    ///   - doNotDrive: Whether the car is not to be driven.
    ///   - parkOutside: Whether it is to be parked outside.
    ///   - overTheAir: Whether the remedy comes over the air.
    public init(doNotDrive: Bool = false, parkOutside: Bool = false, overTheAir: Bool = false) {
        self.doNotDrive = doNotDrive
        self.parkOutside = parkOutside
        self.overTheAir = overTheAir
    }
}
