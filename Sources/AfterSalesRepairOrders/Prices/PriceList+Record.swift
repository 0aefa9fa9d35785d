public import AfterSalesCore
public import AfterSalesStorage

extension PriceList: StoredRecord {
    /// The first day on which it counts.
    public static let effectiveFrom = One<LocalDate>("effective_from", "The first day on which it counts.") {
        $0.effective.from
    }
    /// The last day on which it counts.
    public static let effectiveThrough = Maybe<LocalDate>(
        "effective_through", "The last day on which it counts; null where it has no end."
    ) { $0.effective.through }

    /// How stores keep price lists.
    public static let schema = RecordSchema<PriceList>(
        "price_list", "What a dealership has made known that it asks for operations, parts, packages and fees.",
        fields: [effectiveFrom.declared, effectiveThrough.declared], indexes: [.on(effectiveFrom)], keepsHistory: true)
}

extension Query where Record == PriceList {
    /// The price lists that count on a day: one, where nobody made a mistake.
    /// - Parameters:
    ///   - owner: Whose.
    ///   - day: The day.
    public static func priceLists(of owner: RecordOwner, on day: LocalDate) -> Query {
        Query(
            of: owner,
            where: PriceList.effectiveFrom.isAtMost(day)
                && (PriceList.effectiveThrough.isMissing || PriceList.effectiveThrough.isAtLeast(day)),
            sortedBy: .ascending(PriceList.effectiveFrom))
    }
}

extension [PriceList] {
    /// The list that counts on a day.
    /// - Parameter day: The day.
    /// - Throws: A ``/AfterSalesCore/Rejection`` with `priceListsConflict` where several would, with `noPriceList` where
    ///   none does.
    public func effective(on day: LocalDate) throws(Rejection) -> PriceList {
        let lists = filter { $0.effective.contains(day) }
        if lists.count == 1 { return lists[0] }
        let inputs: [Finding.Input] = [.init("day", day.description)]
        guard !lists.isEmpty else {
            throw Rejection([
                Finding(
                    .error, .noPriceList, at: .document, inputs: inputs,
                    LocalizedText("no price list counts on \(day)", "\(day) 没有有效的价目表"))
            ])
        }
        let names = lists.map(\.key.id.rawValue).sorted().joined(separator: ", ")
        throw Rejection([
            Finding(
                .error, .priceListsConflict, at: .document, inputs: inputs + [.init("lists", names)],
                LocalizedText("price lists \(names) would all count on \(day)", "\(day) 有多份有效的价目表：\(names)"))
        ])
    }
}

extension RecordStore {
    /// The price list of a dealership that counts on a day.
    /// - Parameters:
    ///   - owner: Whose.
    ///   - day: The day.
    /// - Throws: A ``/AfterSalesCore/Rejection`` with `priceListsConflict` or `noPriceList`; whatever the store throws.
    public func priceList(of owner: RecordOwner, on day: LocalDate) async throws -> PriceList {
        var lists: [PriceList] = []
        for try await stored in records(Query<PriceList>.priceLists(of: owner, on: day), pageSize: 10) {
            lists.append(stored.record)
        }
        return try lists.effective(on: day)
    }
}
