import AfterSalesCore

/// Says why a panel has no column of a kind.
struct PanelColumnSearch: FindingReporter {
    private let model: PlanModel
    private let metric: String
    private let holder: PanelColumn.Holder
    private let isTarget: Bool
    var findings: [Finding] = []
    var errorCount = 0

    init(_ model: PlanModel, _ metric: String, _ holder: PanelColumn.Holder, isTarget: Bool) {
        self.model = model
        self.metric = metric
        self.holder = holder
        self.isTarget = isTarget
    }

    private var place: Place {
        Place.document.field(isTarget ? "targets" : "metrics").element(where: ("metric", metric))
    }

    /// Why there is no column.
    mutating func rejection() -> Rejection {
        if let measure = model.measureIndex[metric] {
            if measure >= model.symbols.metricCount, !isTarget {
                report(
                    .derivedMetricGiven, at: place.field("metric"), inputs: [.init("metric", metric)],
                    "\(metric) is computed by the plan and cannot be given", "\(metric) 由方案计算，不能直接给出")
            } else {
                report(
                    .factNotRead, at: place, inputs: [.init("metric", metric), .init("holder", holder.rawValue)],
                    "no formula reads the \(isTarget ? "target of " : "")\(metric) of a holder of kind \(holder.rawValue)",
                    "没有公式读取 \(holder.rawValue) 的 \(metric)\(isTarget ? " 目标" : "")")
            }
        } else {
            reportUnknown(
                .unknownMetric, metric, among: model.symbols.measures.map(\.name), at: place,
                "the plan has no metric \(metric)", "方案中没有指标 \(metric)")
        }
        return Rejection(findings)
    }

    /// That the values have another unit than the plan's metric.
    mutating func rejection(unit: MetricUnit) -> Rejection {
        let expected = model.measureIndex[metric].flatMap { model.symbols.measures[$0].dimension?.description } ?? ""
        report(
            .dimension, at: place, inputs: [.init("unit", unit.rawValue), .init("expected", expected)],
            "\(metric) is \(expected) in the plan, the values are \(unit.rawValue)",
            "方案中 \(metric) 的单位为 \(expected)，给出的为 \(unit.rawValue)")
        return Rejection(findings)
    }
}
