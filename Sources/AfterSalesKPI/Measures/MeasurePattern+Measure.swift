extension MeasurePattern {
    /// One measure and no other.
    /// - Parameter measure: The measure.
    public init(_ measure: Measure) {
        self =
            switch measure {
            case .sales(let payType, let kind): .sales(payType, kind)
            case .cost(let kind): .cost(kind)
            case .salesWithoutCost(let kind): .salesWithoutCost(kind)
            case .hoursSold(let payType): .hoursSold(payType)
            case .labourWithoutHours(let payType): .labourWithoutHours(payType)
            case .hoursOf(let skill): .hoursOf(skill)
            case .labourOf(let skill): .labourOf(skill)
            case .orders: .orders
            case .ordersPaid(let payType): .ordersPaid(payType)
            case .comebacks: .comebacks
            case .other(let name): .other(name)
            }
    }
}
