import AfterSales
import ArgumentParser

/// A target of a key figure, as `output/settled=950000` on the command line.
struct KPITarget: ExpressibleByArgument {
    /// Of which figure.
    let kpi: KPIName
    /// The target in the figure's unit.
    let value: DecimalNumeral

    init?(argument: String) {
        let parts = argument.split(separator: "=", maxSplits: 1)
        guard parts.count == 2, let kpi = KPIName(parts[0]), let value = try? DecimalNumeral(parts[1]) else {
            return nil
        }
        self.kpi = kpi
        self.value = value
    }
}
