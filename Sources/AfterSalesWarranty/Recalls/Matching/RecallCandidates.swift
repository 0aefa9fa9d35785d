import AfterSalesCore

/// Which campaigns can mean a car at all, by its maker and its names: of the tens of thousands of an authority's list a few dozen.
struct RecallCandidates: Sendable {
    /// The campaigns with a scope for a maker, by positions 1–3.
    private var byMaker: [UInt32: [Int]] = [:]
    /// The campaigns with a scope that only names tell.
    private var byNames: [RecallNames: [Int]] = [:]

    init(_ campaigns: [RecallCampaign]) {
        for index in campaigns.indices {
            for scope in campaigns[index].scopes {
                if let maker = scope.packed.maker {
                    Self.add(index, to: &byMaker[maker, default: []])
                } else {
                    Self.add(index, to: &byNames[scope.nameKeys, default: []])
                }
            }
        }
    }

    private static func add(_ index: Int, to places: inout [Int]) {
        // A campaign's scopes come one after the other.
        if places.last != index { places.append(index) }
    }

    /// The places of those that can mean a car, in order.
    func places(for vin: VIN, _ names: RecallNames, _ listed: ListedVINs) -> [Int] {
        var places = Set(byMaker[vin.makerBits] ?? [])
        for key in [names, names.makeOnly, names.modelOnly] { places.formUnion(byNames[key] ?? []) }
        if !listed.isEmpty { listed.forEachCampaign(of: vin) { places.insert(Int($0)) } }
        return places.sorted()
    }
}

extension RecallNames {
    /// As a scope for every model of a make has them.
    fileprivate var makeOnly: RecallNames { RecallNames(key: make, nil) }
    /// As a scope for a model of any make has them.
    fileprivate var modelOnly: RecallNames { RecallNames(key: nil, model) }
}
