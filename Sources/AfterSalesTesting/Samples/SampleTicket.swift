public import AfterSalesCore
public import AfterSalesStorage

/// The slip that a car gets at reception: a kind for tests that has a field of every type, each with one value, one or
/// none, and many.
public struct SampleTicket: Hashable, Sendable {
    /// The key.
    public let key: RecordKey<SampleTicket>
    /// What the customer said.
    public var complaint: String
    /// The printed number, unique at a dealership.
    public var slip: String?
    /// What the advisor marked it with.
    public var labels: [String]
    /// The reading of the odometer.
    public var mileage: Int64
    /// The lift it stands on.
    public var lift: Int64?
    /// The operations asked for.
    public var operations: [Int64]
    /// The day it came.
    public var arrival: LocalDate
    /// The day it was promised for.
    public var promised: LocalDate?
    /// The days of earlier visits.
    public var visits: [LocalDate]
    /// The month it counts in.
    public var month: Month
    /// The month it was invoiced in.
    public var invoiced: Month?
    /// The months of services missed.
    public var missed: [Month]
    /// When the slip was written.
    public var opened: Timestamp
    /// When the car was handed back.
    public var closed: Timestamp?
    /// When the customer was called.
    public var calls: [Timestamp]
    /// Whether the customer waits.
    public var waits: Bool
    /// Whether an insurer pays; nil where nobody asked.
    public var insured: Bool?
    /// The answers of the survey.
    public var answers: [Bool]
    /// What was found, of any length; not searched by.
    public var report: [String]
}
