import AfterSalesCore
import AfterSalesStorage
import AfterSalesTesting
import AfterSalesWarranty

/// What a scope says, read off the texts without any packing: the specification that matching is held against.
enum Naive {
    static func means(_ scope: RecallScope, _ vin: VIN) -> Bool {
        guard let wmi = scope.wmi else { return false }
        guard vin.wmi == wmi.prefix(3), vin.vds.hasPrefix(scope.vdsPrefix) else { return false }
        let isSmall = wmi.count == 6
        let tail = String(vin.vis.suffix(6))
        if isSmall, tail.prefix(3) != wmi.suffix(3) { return false }
        if !scope.plants.isEmpty, !scope.plants.contains(vin.plantCode) { return false }
        let serial = isSmall ? String(tail.suffix(3)) : tail
        if let from = scope.serials.from, serial < from { return false }
        if let through = scope.serials.through, !through.allSatisfy({ $0 == "9" }), serial > through { return false }
        guard !scope.modelYears.isAny else { return true }
        if scope.areLightVehicles, let year = vin.modelYear() { return scope.modelYears.contains(year) }
        return vin.possibleModelYears.contains(where: scope.modelYears.contains)
    }
}

extension RecallCampaign {
    static func key(_ id: String) -> RecordKey<RecallCampaign> { RecordKey(.group, Identifier(id)) }
}

/// A few makers with models and plants, so that campaigns and cars meet.
struct RandomRecalls {
    private static let letters = Array("0123456789ABCDEFGHJKLMNPRSTUVWXYZ")
    private let makers = ["1HG", "5YJ", "WAU", "LVS", "1F9", "Z09"]
    private var models: [String] = []

    init(_ random: inout SeededRandom) {
        for _ in 0..<8 { models.append(Self.text(5, &random)) }
    }

    mutating func campaigns(_ count: Int, _ random: inout SeededRandom) throws -> [RecallCampaign] {
        try (0..<count).map { number in
            let scopes = (0..<random.below(4)).map { _ in scope(&random) }
            let vins = scopes.isEmpty || random.below(3) == 0 ? self.vins(1 + random.below(20), &random) : []
            return try RecallCampaign(
                RecallCampaign.key("R\(number)"), manufacturerNumber: "R\(number)", scopes: scopes, vins: vins)
        }
    }

    /// Numbers of which some are listed again and again.
    mutating func vins(_ count: Int, _ random: inout SeededRandom) -> [VIN] {
        (0..<count).compactMap { _ in
            let serial = random.below(3) == 0 ? "0000\(10 + random.below(40))" : Self.text(6, &random)
            let maker = pick(makers, &random)
            let tail = maker == "1F9" ? "AB\(pick(["C", "D"], &random))\(100 + random.below(900))" : serial
            let year = Self.text(1, &random)
            return try? VIN(
                "\(maker)\(pick(models, &random))\(random.below(10))\(year)\(pick(["A", "B", "7"], &random))\(tail)")
        }
    }

    private func scope(_ random: inout SeededRandom) -> RecallScope {
        let maker = pick(makers, &random)
        let year = 1978 + random.below(62)
        let years: [RecallRange<Int>] = [
            .any, .init(from: year), .init(through: min(2039, year + 3)),
            .init(year...min(2039, year + random.below(8))),
        ]
        let bounds = [Self.text(6, &random), Self.text(6, &random)].sorted()
        let serials: [RecallRange<String>] = [
            .any, .init(from: bounds[0]), .init(through: bounds[1]), .init(bounds[0]...bounds[1]),
            .init("000000"..."999999"), .init("000020"..."000030"),
        ]
        let isNamed = maker == "1F9" && random.below(2) == 0
        return RecallScope(
            wmi: isNamed ? "1F9ABC" : maker, vdsPrefix: String(pick(models, &random).prefix(random.below(6))),
            modelYears: pick(years, &random), plants: String("AB7".prefix(random.below(4))),
            serials: isNamed ? pick([.any, .init("200"..."500")], &random) : pick(serials, &random),
            areLightVehicles: random.below(2) == 0)
    }

    private func pick<Element>(_ list: [Element], _ random: inout SeededRandom) -> Element {
        list[random.below(list.count)]
    }

    private static func text(_ count: Int, _ random: inout SeededRandom) -> String {
        String((0..<count).map { _ in letters[random.below(letters.count)] })
    }
}

extension SeededRandom {
    fileprivate mutating func below(_ count: Int) -> Int { Int(next() % UInt64(count)) }
}
