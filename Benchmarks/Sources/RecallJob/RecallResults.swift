import AfterSalesCore
import AfterSalesStorage
import AfterSalesWarranty
import Foundation

/// What the job has found, as it is written.
struct RecallResults {
    /// A number and a line feed.
    static let rowLength = 18

    private let found: RecallMatches
    private let index: RecallIndex
    private let rows: [UInt8]

    init(_ found: RecallMatches, _ index: RecallIndex, _ rows: [UInt8]) {
        self.found = found
        self.index = index
        self.rows = rows
    }

    func write(to folder: String) throws {
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        let ids = index.campaigns.map { Array($0.key.id.rawValue.utf8) }
        var matches = Array("vin,campaign\n".utf8)
        let pairs = found.pairs.map { (vin: vin($0.row), campaign: ids[$0.campaign]) }
        let sorted = pairs.sorted { left, right in
            left.vin == right.vin
                ? left.campaign.lexicographicallyPrecedes(right.campaign)
                : left.vin.lexicographicallyPrecedes(right.vin)
        }
        for pair in sorted {
            matches += pair.vin
            matches.append(UInt8(ascii: ","))
            matches += pair.campaign
            matches.append(UInt8(ascii: "\n"))
        }
        try Data(matches).write(to: URL(filePath: folder + "/matches.csv"))
        var invalid: [UInt8] = []
        for vin in found.setAside.map({ vin($0.row) }).sorted(by: { $0.lexicographicallyPrecedes($1) }) {
            invalid += vin
            invalid.append(UInt8(ascii: "\n"))
        }
        try Data(invalid).write(to: URL(filePath: folder + "/invalid.txt"))
    }

    private func vin(_ row: Int) -> ArraySlice<UInt8> {
        rows[row * Self.rowLength..<row * Self.rowLength + Self.rowLength - 1]
    }
}
