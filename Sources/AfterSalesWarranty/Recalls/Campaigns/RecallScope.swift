public import AfterSalesCore

/// Which cars a campaign calls back, one description of them (召回范围): a car is meant where everything given fits. What is
/// not given says nothing.
///
/// A scope is a plain value; the campaign that it stands in checks it. Small letters of what stands in a VIN are read as
/// capitals, as everywhere.
public struct RecallScope: Hashable, Sendable {
    /// The world manufacturer identifier, positions 1–3; of a maker of few vehicles the identifier with positions 12–14
    /// behind it (`1F9ABC`), because several such makers share one (ISO 3780). Nil where the campaign is told by names:
    /// then a number alone does not say whether a car is meant.
    public let wmi: String?
    /// What positions 4–8 begin with: none to five characters.
    public let vdsPrefix: String
    /// The model years (年型), by position 10 or, where the car's file has one, by that.
    public let modelYears: RecallRange<Int>
    /// The plants (装配厂), characters of position 11 in order; none where it is any.
    public let plants: String
    /// The serial numbers: positions 12–17, of a maker named by six characters positions 15–17.
    ///
    /// They compare as ASCII texts of one length, digits before letters. For digits that is the order of the numbers; a
    /// number with fewer digits has zeros in front.
    public let serials: RecallRange<String>
    /// The make, as the authority or the maker writes it.
    public let make: String?
    /// The model, likewise.
    public let model: String?
    /// When the cars were built (生产日期).
    public let produced: RecallRange<LocalDate>
    /// Whether these are cars, multipurpose vehicles or light trucks, so that in North America position 7 tells in which
    /// thirty years position 10 counts (49 CFR 565.15). Otherwise both model years are possible: of a heavy truck, a
    /// motorcycle or a trailer position 7 says nothing, and a missed recall is worse than a question too many.
    public let areLightVehicles: Bool
    /// What a number can be held against, as numbers; made once, because matching reads it again and again.
    let packed: PackedScope
    /// The names as they are compared, made once for the same reason.
    let nameKeys: RecallNames

    /// A description of cars.
    /// - Parameters:
    ///   - wmi: The world manufacturer identifier, of a maker of few vehicles with positions 12–14 behind it.
    ///   - vdsPrefix: What positions 4–8 begin with.
    ///   - modelYears: The model years.
    ///   - plants: The characters of position 11; none for any plant.
    ///   - serials: The serial numbers; digits may lack their zeros in front.
    ///   - make: The make.
    ///   - model: The model.
    ///   - produced: When the cars were built.
    ///   - areLightVehicles: Whether these are all cars, multipurpose vehicles or light trucks.
    public init(
        wmi: String? = nil, vdsPrefix: String = "", modelYears: RecallRange<Int> = .any, plants: String = "",
        serials: RecallRange<String> = .any, make: String? = nil, model: String? = nil,
        produced: RecallRange<LocalDate> = .any, areLightVehicles: Bool = false
    ) {
        let wmi = wmi.flatMap { $0.isEmpty ? nil : VINPart.capitals($0) }
        self.wmi = wmi
        self.vdsPrefix = VINPart.capitals(vdsPrefix)
        self.modelYears = modelYears
        self.plants = VINPart.distinct(VINPart.capitals(plants))
        let length = Self.serialLength(wmi)
        self.serials = RecallRange(
            from: serials.from.map { VINPart.serial($0, length) },
            through: serials.through.map { VINPart.serial($0, length) })
        self.make = make
        self.model = model
        self.produced = produced
        self.areLightVehicles = areLightVehicles
        nameKeys = RecallNames(make: make, model: model)
        packed = PackedScope(
            wmi: wmi, vdsPrefix: self.vdsPrefix, modelYears: modelYears, plants: self.plants, serials: self.serials,
            areLightVehicles: areLightVehicles)
    }

    /// How many characters a serial number has behind a manufacturer identifier.
    private static func serialLength(_ wmi: String?) -> Int { wmi?.utf8.count == 6 ? 3 : 6 }

    /// How many characters a serial number of these cars has.
    var serialLength: Int { Self.serialLength(wmi) }
}
