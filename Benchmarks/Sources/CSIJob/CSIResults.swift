import AfterSalesCSI
import AfterSalesCore
import Foundation

/// What the job has found, group by group.
struct CSIResults {
    private let index: [MeanSums]
    private let unscored: [Int64]
    /// In hundredths of a point; nil of fewer than two responses.
    private let deviations: [Int64?]
    private let factors: [[MeanSums]]
    /// Of each question of a factor the highest marks and all of them; promoters, detractors and all who said how likely.
    private let answers: [[Int64]]

    init(_ table: SurveyTable) throws {
        let index = try table.indices()
        self.index = index
        unscored = table.unscored
        let units = Double(table.scoring.coefficients.unitsPerPoint)
        deviations = index.map { sums in
            guard sums.count > 1 else { return nil }
            let count = Int128(sums.count)
            let squares = Self.double(count &* sums.squares &- sums.total &* sums.total)
            let variance = squares / (Double(sums.count) * Double(sums.count - 1))
            return Int64(variance.squareRoot() * (100 / units) + 0.5)
        }
        factors = try CSISurvey.factors.indices.map { try table.scores(ofFactor: $0) }
        let marked = CSISurvey.questions.dropLast().map { Identifier<SurveyQuestion>($0) }
        answers =
            marked.flatMap { [table.answers(to: $0, 10...10) ?? [], table.answers(to: $0) ?? []] }
            + [9...10, 0...6, 0...10].map { table.answers(to: "recommend", $0) ?? [] }
    }

    /// A number of 128 bits that is not below zero; the standard library's own way takes ten times as long.
    private static func double(_ number: Int128) -> Double {
        Double(UInt64(truncatingIfNeeded: number >> 64)) * 0x1p64 + Double(UInt64(truncatingIfNeeded: number))
    }

    func write(to folder: String) throws {
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        var text = ""
        for group in index.indices where index[group].count + unscored[group] > 0 {
            let sd = deviations[group].map(String.init) ?? ""
            text += "\(group),\(index[group].count),\(unscored[group]),\(index[group].total),\(sd)"
            for factor in factors { text += ",\(factor[group].count),\(factor[group].total)" }
            for answers in answers { text += ",\(answers[group])" }
            text += "\n"
        }
        try Data(text.utf8).write(to: URL(filePath: folder + "/csi.csv"))
    }
}
