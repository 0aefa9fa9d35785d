public import AfterSalesCore

/// Something that has to be known or proven before it can be said who pays (所缺凭证). An open list.
public struct CoverageEvidence: OpenVocabulary {
    /// The name as it is stored.
    public let rawValue: String
    /// One by its name.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// What was found: fault and nature (诊断记录).
    public static let diagnosis: CoverageEvidence = "diagnosis"
    /// The part that caused the fault (主因件).
    public static let causalPart: CoverageEvidence = "causalPart"
    /// The class of that part (配件类别).
    public static let partClass: CoverageEvidence = "partClass"
    /// The system the fault is in (故障系统).
    public static let system: CoverageEvidence = "system"
    /// What the odometer shows, free of doubt (里程读数).
    public static let odometer: CoverageEvidence = "odometer"
    /// What the odometer showed at the start of the term (起算里程).
    public static let startOdometer: CoverageEvidence = "startOdometer"
    /// The day of the first registration (注册登记日期).
    public static let registrationDate: CoverageEvidence = "registrationDate"
    /// The day the new car was handed over (交付日期).
    public static let deliveryDate: CoverageEvidence = "deliveryDate"
    /// The day of the invoice for the car (购车发票日期).
    public static let invoiceDate: CoverageEvidence = "invoiceDate"
    /// The VIN (车辆识别代号).
    public static let vin: CoverageEvidence = "vin"
    /// The model year (年型).
    public static let modelYear: CoverageEvidence = "modelYear"
    /// What the car is used for (使用性质).
    public static let vehicleUse: CoverageEvidence = "vehicleUse"
    /// That the car was serviced as it should be (保养记录).
    public static let serviceHistory: CoverageEvidence = "serviceHistory"
    /// Whether what the car went through has caused the fault (因果关系证明).
    public static let cause: CoverageEvidence = "cause"
}
