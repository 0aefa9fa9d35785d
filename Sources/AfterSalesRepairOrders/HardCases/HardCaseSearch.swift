import AfterSalesCore
import AfterSalesCustomers
public import AfterSalesStorage

/// What somebody looks for among hard cases: a symptom, trouble codes, a model.
public struct HardCaseSearch: Hashable, Sendable {
    /// How it shows, in any words.
    public var symptom: String
    /// What the control units have stored.
    public var troubleCodes: [String]
    /// The model, with its make or without; nil for every model.
    public var model: String?
    /// The model year; cases of it come before others.
    public var modelYear: Int?
    /// The type of the engine; cases of it come before others.
    public var engine: String?

    /// What somebody looks for.
    /// - Parameters:
    ///   - symptom: How it shows.
    ///   - troubleCodes: What the control units have stored.
    ///   - model: The model.
    ///   - modelYear: The model year.
    ///   - engine: The type of the engine.
    public init(
        _ symptom: String = "", troubleCodes: [String] = [], model: String? = nil, modelYear: Int? = nil,
        engine: String? = nil
    ) {
        self.symptom = symptom
        self.troubleCodes = troubleCodes
        self.model = model
        self.modelYear = modelYear
        self.engine = engine
    }

    /// Asks for every case that has anything of what is looked for; nothing where nothing is.
    /// - Parameter owner: Whose cases.
    public func query(of owner: RecordOwner) -> Query<HardCase> {
        var conditions: [Condition<HardCase>] = []
        let wanted = WantedKeys(self)
        if !wanted.isEmpty {
            let keys = wanted.codes + wanted.keys
            conditions.append(
                .any(
                    of: (keys.isEmpty ? [] : [HardCase.keys.isOne(of: keys)])
                        + wanted.beginnings.map { HardCase.keys.begins(with: $0) }))
        } else if !symptom.isEmpty || !troubleCodes.isEmpty {
            // What is looked for has no letter or digit, and is found nowhere.
            return Query(of: owner, where: .nothing)
        }
        if let model {
            let key = NameKey(model)
            conditions.append(key.isEmpty ? .nothing : HardCase.models.is(key))
        }
        return Query(of: owner, where: conditions.isEmpty ? .nothing : .all(of: conditions))
    }

    /// How well a case fits.
    /// - Parameter hardCase: The case.
    /// - Returns: What of it was looked for; nil where nothing was.
    public func match(_ hardCase: HardCase) -> HardCaseMatch? {
        guard query(of: hardCase.key.owner).matches(hardCase) else { return nil }
        return WantedKeys(self).match(hardCase, self)
    }
}

/// What is looked for, as cases are kept under it.
struct WantedKeys {
    let codes: [String]
    let keys: [String]
    let beginnings: [String]

    init(_ search: HardCaseSearch) {
        let wanted = SymptomKeys.wanted(by: search.symptom)
        var codes: [String] = []
        for code in search.troubleCodes.prefix(HardCaseDetails.mostCodes).map(SymptomKeys.key(ofCode:))
        where !code.isEmpty && !codes.contains(code) { codes.append(code) }
        self.codes = codes
        keys = wanted.keys.filter { !codes.contains($0) }
        beginnings = wanted.beginnings
    }

    var isEmpty: Bool { codes.isEmpty && keys.isEmpty && beginnings.isEmpty }

    func match(_ hardCase: HardCase, _ search: HardCaseSearch) -> HardCaseMatch {
        let own = Set(hardCase.searchKeys.all)
        let ownCodes = Set(hardCase.details.troubleCodes.map(SymptomKeys.key(ofCode:)))
        return HardCaseMatch(
            hardCase: hardCase,
            // A code that stands in the text of a symptom is one as well.
            codes: (codes + keys).filter { ownCodes.contains($0) }
                + codes.filter { !ownCodes.contains($0) && own.contains($0) },
            keys: keys.filter { own.contains($0) && !ownCodes.contains($0) }
                + beginnings.filter { beginning in own.contains { $0.hasPrefix(beginning) } },
            wanted: codes.count + keys.count + beginnings.count,
            isSameYear: search.modelYear.map { $0 == hardCase.car.modelYear } ?? false,
            isSameEngine: search.engine.map { engine in
                hardCase.car.engine.map { NameKey($0) == NameKey(engine) } ?? false
            } ?? false)
    }
}
