/// One settled line (结算明细) in the numbers of a ``FigureSpace``: small, without a name to look up.
public struct SettledLine: Hashable, Sendable {
    /// The number of its order, from 0 to 2 147 483 647. Lines of one order have the same one, whenever they are settled.
    ///
    /// Numbers are to lie close together, as those of an ``OrderNumbers`` do: each thousand in which there is an order takes
    /// four kilobytes of a ``RollUp`` and up to sixteen of a ``LiveRollUp``, so that keys of a database would fill the memory.
    public var order: Int
    /// The number of the day that it counts on.
    public var day: Int
    /// The number of the service advisor.
    public var advisor: Int
    /// The number of the technician.
    public var technician: Int
    /// The number of the pay type.
    public var payType: Int
    /// The number of the line kind.
    public var kind: Int
    /// The number of the skill.
    public var skill: Int
    /// Hours sold, in hundredths; nil where labour was sold without. 0 for what is not labour.
    public var hours: Int64?
    /// Without tax, in minor units; below zero on a credit.
    public var amount: Int64
    /// What it cost the dealership, in minor units; nil where that is not known.
    public var cost: Int64?
    /// Whether it does earlier work again (外返).
    public var isComeback: Bool
    /// Whether it has been cancelled: it counts nowhere.
    public var isVoid: Bool

    /// A line.
    public init(
        order: Int, day: Int, advisor: Int, technician: Int, payType: Int, kind: Int, skill: Int, hours: Int64? = 0,
        amount: Int64, cost: Int64?, isComeback: Bool = false, isVoid: Bool = false
    ) {
        self.order = order
        self.day = day
        self.advisor = advisor
        self.technician = technician
        self.payType = payType
        self.kind = kind
        self.skill = skill
        self.hours = hours
        self.amount = amount
        self.cost = cost
        self.isComeback = isComeback
        self.isVoid = isVoid
    }
}
