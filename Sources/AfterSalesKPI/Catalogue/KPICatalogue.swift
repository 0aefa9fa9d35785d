public import AfterSalesCore

/// KPIs by id and variant (指标目录).
public struct KPICatalogue: Hashable, Sendable {
    /// The KPIs in their order.
    public let kpis: [KPI]
    private let places: [KPIName: Int]

    /// A catalogue.
    /// - Parameter kpis: The KPIs in the order they are listed in.
    /// - Throws: ``/AfterSalesCore/Rejection`` naming each KPI that is in it twice.
    public init(_ kpis: [KPI]) throws(Rejection) {
        var findings: [Finding] = []
        for (index, kpi) in kpis.enumerated() where kpis[..<index].contains(where: { $0.name == kpi.name }) {
            findings.append(
                Finding(
                    .error, .duplicateKPI, at: Place.document.element(index),
                    inputs: [.init("kpi", kpi.name.description)],
                    LocalizedText("the KPI \(kpi.name) is there twice", "指标 \(kpi.name) 重复")))
        }
        guard findings.isEmpty else { throw Rejection(findings) }
        self.init(different: kpis)
    }

    init(different kpis: [KPI]) {
        self.kpis = kpis
        places = Dictionary(kpis.enumerated().map { ($1.name, $0) }) { first, _ in first }
    }

    /// The trade's KPIs, each by the payers, line kinds and skills that this library knows.
    public static let standard = KPICatalogue(different: KPI.standard(payTypes: PayType.ofTrade))

    /// The trade's KPIs with a host's own payers.
    /// - Parameter payTypes: The payers beside those of the trade.
    /// - Throws: ``/AfterSalesCore/Rejection`` where a payer is called as another variant is.
    public static func standard(payTypes: [PayType]) throws(Rejection) -> KPICatalogue {
        try KPICatalogue(KPI.standard(payTypes: PayType.ofTrade + payTypes.filter { !PayType.ofTrade.contains($0) }))
    }

    /// The same with more KPIs behind it.
    /// - Parameter more: KPIs of the host's own.
    /// - Throws: ``/AfterSalesCore/Rejection`` naming each KPI that is in it twice.
    public func adding(_ more: [KPI]) throws(Rejection) -> KPICatalogue { try KPICatalogue(kpis + more) }

    /// The KPI of a name; nil where there is none.
    public subscript(name: KPIName) -> KPI? { places[name].map { kpis[$0] } }

    /// The variants of a KPI, in order.
    /// - Parameter id: Which KPI.
    public func variants(of id: String) -> [KPI] { kpis.filter { $0.name.id == id } }

    /// The KPI of an id and a variant.
    /// - Parameters:
    ///   - id: Which KPI.
    ///   - variant: Which of its variants.
    /// - Throws: ``/AfterSalesCore/Rejection`` saying what was probably meant (`unknownKPI`).
    public func kpi(_ id: String, _ variant: String) throws(Rejection) -> KPI {
        if let kpi = self[KPIName(id, variant)] { return kpi }
        var check = KPICheck([])
        let variants = variants(of: id).map(\.name.variant)
        if variants.isEmpty {
            check.reportUnknown(
                .unknownKPI, id, among: kpis.map(\.name.id), at: .document, inputs: [.init("variant", variant)],
                "there is no KPI \(id)", "没有指标 \(id)")
        } else {
            check.reportUnknown(
                .unknownKPI, variant, among: variants, at: .document, inputs: [.init("kpi", id)],
                "the KPI \(id) has no variant \(variant), but \(variants.joined(separator: ", "))",
                "指标 \(id) 没有口径 \(variant)，可用：\(variants.joined(separator: "、"))")
        }
        throw Rejection(check.findings)
    }
}

extension PayType {
    /// The payers that this library knows, in the order they are listed in.
    static let ofTrade: [PayType] = [.customer, .warranty, .insurance, .internal, .goodwill]
}

extension Skill {
    /// The skills that this library knows, in the order they are listed in.
    static let ofTrade: [Skill] = [
        .mechanical, .electrical, .body, .paint, .highVoltage, .tyres, .detailing, .washing,
    ]
}
