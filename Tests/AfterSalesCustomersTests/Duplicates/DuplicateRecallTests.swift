import AfterSalesCore
import AfterSalesCustomers
import AfterSalesStorage
import Testing

@Suite struct DuplicateRecallTests {
    @Test(arguments: [1, 2, 3])
    func plantedDuplicatesAreFoundAndLittleElse(_ seed: UInt64) throws {
        let town = PlantedTown(seed: seed, people: 3_000, twice: 200)
        let report = try DuplicateSearch.report(town.files)
        let found = Set(report.candidates.map { [$0.first.id.rawValue, $0.second.id.rawValue].sorted() })
        let right = found.intersection(town.pairs).count
        #expect(right * 100 >= 95 * town.pairs.count, "\(right) of \(town.pairs.count)")
        #expect(right * 100 >= 90 * found.count, "\(right) of \(found.count)")
        #expect(report.comparisons < 60 * town.files.count)
    }

    @Test func blocksLeaveNoCandidateOut() throws {
        let town = PlantedTown(seed: 4, people: 300, twice: 60)
        // Without a limit, as what is left out because of one is said and not compared.
        let limits = [500, 650, 350]
        for threshold in limits {
            let rules = try DuplicateRules(threshold: threshold, largestBlock: 1_000)
            var search = DuplicateSearch(by: rules)
            for file in town.files { search.add(try file.make()) }
            let report = search.report()
            let exhaustive = search.exhaustiveReport()
            #expect(report.findings.isEmpty)
            #expect(report.candidates == exhaustive.candidates, "\(threshold)")
        }
    }

    @Test func theOrderOfFilesChangesNothing() throws {
        let town = PlantedTown(seed: 5, people: 600, twice: 60)
        let report = try DuplicateSearch.report(town.files)
        let reversed = try DuplicateSearch.report(town.files.reversed())
        #expect(report.candidates == reversed.candidates)
        #expect(report == (try DuplicateSearch.report(town.files)))
        #expect(report.candidates == report.candidates.sorted())
    }

    @Test func everyCandidateIsFoundFromEitherSide() throws {
        let town = PlantedTown(seed: 6, people: 400, twice: 60)
        var search = DuplicateSearch()
        for file in town.files { search.add(try file.make()) }
        let report = search.report()
        for candidate in report.candidates {
            #expect(search.report(on: candidate.first).candidates.contains(candidate))
            #expect(search.report(on: candidate.second).candidates.contains(candidate))
        }
    }
}
