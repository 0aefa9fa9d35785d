public import AfterSalesCore

/// How a car was received (接车单).
public struct Reception: Hashable, Sendable, Codable {
    /// What the odometer shows, in kilometres.
    public var kilometres: Int
    /// How full the tank or the battery is, 0…100 %.
    public var fuel: Rate?
    /// What the customer leaves in the car (随车物品).
    public var belongings: [String]
    /// Accessories that are not fixed (随车附件): jack, spare wheel, parcel shelf.
    public var looseAccessories: [String]
    /// What the walk around the car showed (环车检查).
    public var marks: [DamageMark]
    /// Photos, by reference: where they are is the host's affair.
    public var photos: [String]
    /// What the customer wants, in his words.
    public internal(set) var concerns: [Concern]
    /// The customer's signature below it, by reference.
    public var signature: String?

    /// A reception.
    /// - Parameters:
    ///   - kilometres: What the odometer shows.
    ///   - fuel: How full the tank or the battery is.
    ///   - belongings: What the customer leaves in the car.
    ///   - looseAccessories: Accessories that are not fixed.
    ///   - marks: What the walk around the car showed.
    ///   - photos: Photos, by reference.
    ///   - concerns: What the customer wants.
    ///   - signature: His signature, by reference.
    public init(
        kilometres: Int, fuel: Rate? = nil, belongings: [String] = [], looseAccessories: [String] = [],
        marks: [DamageMark] = [], photos: [String] = [], concerns: [Concern], signature: String? = nil
    ) {
        self.kilometres = kilometres
        self.fuel = fuel
        self.belongings = belongings
        self.looseAccessories = looseAccessories
        self.marks = marks
        self.photos = photos
        self.concerns = concerns
        self.signature = signature
    }
}
