/// What a ``Quantity`` counts, and how finely.
public protocol QuantityUnit: Sendable {
    /// Decimals a named value of this unit has, 0…18.
    static var fractionDigits: Int { get }
}

/// Working time: clocked, sold or paid hours (工时), in hundredths.
public enum HourUnit: QuantityUnit {
    /// 2: hundredths of an hour.
    public static var fractionDigits: Int { 2 }
}

/// Points of a score or an appraisal (分), in hundredths.
public enum PointUnit: QuantityUnit {
    /// 2: hundredths of a point.
    public static var fractionDigits: Int { 2 }
}

/// Things that are counted one by one: orders, cars, complaints.
public enum CountUnit: QuantityUnit {
    /// 0: whole things.
    public static var fractionDigits: Int { 0 }
}

/// Working time (工时) in hundredths of an hour.
public typealias Hours = Quantity<HourUnit>
/// Points of a score (分) in hundredths.
public typealias Points = Quantity<PointUnit>
/// A number of things.
public typealias Count = Quantity<CountUnit>
