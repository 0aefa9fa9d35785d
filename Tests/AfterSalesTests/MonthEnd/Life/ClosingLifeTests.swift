import AfterSales
import AfterSalesTestEffort
import AfterSalesTestStores
import Testing

/// Lives of a dealership that closes its months while everything behind them goes on changing.
@Suite struct ClosingLifeTests {
    private func live(_ seed: UInt64, _ kind: StoreKind, acts: Int) async throws -> ClosingLife {
        var life = try await ClosingLife(seed: seed, kind)
        for number in 0..<acts {
            do {
                try await life.act()
                if !life.posted.isEmpty { try await LifeOracle(life).check(number) }
            } catch {
                Issue.record("seed \(seed): \(error)\n\(life.log.joined(separator: "\n"))")
                throw error
            }
        }
        let oracle = try await LifeOracle(life)
        try await oracle.check()
        try oracle.checkTheEnd()
        return life
    }

    @Test(arguments: [1, 2, 3, 4] as [UInt64]) func inMemory(part: UInt64) async throws {
        let lives = UInt64(Effort.of(40, thorough: 4_000))
        var months = 0
        for seed in stride(from: part, through: lives, by: 4) {
            months += try await live(seed, .memory, acts: 30).months.count
        }
        #expect(months > Int(lives) / 2)
    }

    @Test(arguments: StoreKind.allCases.filter { $0 != .memory }, [1, 2] as [UInt64])
    func inDatabases(kind: StoreKind, seed: UInt64) async throws {
        let life = try await live(900 + seed, kind, acts: 50)
        #expect(life.months.count > 1)
        #expect(try await life.dealer.shop.place.check().isEmpty)
    }
}
